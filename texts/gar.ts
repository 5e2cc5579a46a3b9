import type { GarPublic } from '../domain/gar/subscription.ts';

const LABELS: Readonly<Record<GarPublic, string>> = {
  student: 'élèves',
  teacher: 'enseignants',
  librarian: 'documentalistes',
  otherStaff: 'autres personnels',
};

/** The publics of the GAR, as it calls them (formats.md §2.4). */
export const GAR_PUBLIC_LABELS: ReadonlyMap<string, string> = new Map(Object.entries(LABELS));

/** What somebody answers for towards the GAR. */
export const GAR_CHARGES = { assignmentManager: 'responsable d’affectation GAR', pixManager: 'gestionnaire Pix' } as const;
