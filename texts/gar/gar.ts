import type { GarPublic } from '../../domain/gar/subscription.ts';

const LABELS: Readonly<Record<GarPublic, string>> = {
  student: 'élèves',
  teacher: 'enseignants',
  librarian: 'documentalistes',
  otherStaff: 'autres personnels',
};

/** The publics of the GAR, as it calls them (formats.md §2.4). */
export const GAR_PUBLIC_LABELS: ReadonlyMap<string, string> = new Map(Object.entries(LABELS));

/** How a resource was had, as the guide sorts them (S2-076). */
export const NATURE_LABELS: Readonly<Record<string, string>> = { institutional: 'institutionnelle', textbook: 'manuel', other: 'autre' };

/** Whether a licence is a person’s, or serves the whole school (G3). */
export const LICENCE_KINDS: Readonly<Record<string, string>> = { individual: 'individuelle', school: 'établissement' };

/** What the plan says of a line. */
export const ASSIGNMENT_STATES: Readonly<Record<string, string>> = { none: 'non affectée', assigned: 'affectée', withheld: 'écartée' };

/** What somebody answers for towards the GAR. */
export const GAR_CHARGES = { assignmentManager: 'responsable d’affectation GAR', pixManager: 'gestionnaire Pix' } as const;
