import type { MadeSchool } from '../../domain/training/fictitious-school.ts';
import { ECOLE_PLAN } from './ecole-plan.ts';
import { LYCEE_PLAN } from './lycee-plan.ts';
import { makeDelivery, type DemoDelivery } from './make-delivery.ts';
import { makeFirstDegree } from './make-first-degree.ts';
import { TRAINING_CITE_PLAN } from './training-cite-plan.ts';

/** The delivery that each fictitious school of « Formation » begins with: the same seed gives the same school, byte for byte. */
export const FICTITIOUS_DELIVERIES: Readonly<Record<MadeSchool, () => DemoDelivery>> = {
  college: () => makeDelivery(),
  lycee: () => makeDelivery(LYCEE_PLAN),
  cite: () => makeDelivery(TRAINING_CITE_PLAN),
  ecole: () => makeFirstDegree(ECOLE_PLAN),
};
