import type { ControlId } from '../controls/catalogue.ts';
import type { Control, WhereToCorrect } from '../controls/control.ts';
import type { ControlSource } from '../controls/control-source.ts';

/** Who is asked for help outside of the school, and on whose word. */
export const RECIPIENTS = {
  /** The academy's assistance, for whatever nobody below answers for. */
  arena: { source: { ref: 'S2-108', quote: 'pour limiter les problèmes d\'aiguillage du ticket' } },
  drane: { source: { ref: 'S2-070, S2-075, S2-106, S2-107' } },
  dsden: { source: { ref: 'S2-099, S2-102', inferred: true } },
  gar: { source: { ref: 'S2-075', quote: 'pour qu\'il bénéficie du support d\'assistance GAR' } },
  // The guide says what each does with Pix, and not who answers for Pix Orga.
  pix: { source: { ref: 'S2-073, S2-113', inferred: true } },
} as const satisfies Readonly<Record<string, { readonly source: ControlSource }>>;

/** Somebody who is asked for help; one without French words does not compile. */
export type RecipientId = keyof typeof RECIPIENTS;

/** Who answers for a place of correction; the others have the academy's assistance. */
const OF_PLACE: Readonly<Partial<Record<WhereToCorrect, RecipientId>>> = { drane: 'drane', dsden: 'dsden', gar: 'gar' };

/** Controls that are corrected here once somebody else was told (S2-070). */
const OF_CONTROL: Readonly<Partial<Record<string, RecipientId>>> = { 'GAR-01': 'drane' } satisfies Partial<Record<ControlId, RecipientId>>;

/** Who is asked about a control, unless one chooses otherwise. */
export function recipientOfControl({ id, where }: Pick<Control, 'id' | 'where'>): RecipientId {
  return OF_CONTROL[id] ?? recipientOfPlace(where);
}

/** Who is asked about what is corrected there. */
export function recipientOfPlace(where: WhereToCorrect): RecipientId {
  return OF_PLACE[where] ?? 'arena';
}

/** What a recipient can do nothing about without names: to declare somebody, to open an account to an inspector. Members of staff, all. */
const NAMES_NEEDED: Readonly<Partial<Record<string, ControlSource>>> = {
  'GAR-03': { ref: 'S2-075' },
  'INS-01': { ref: 'S2-106' },
  'INS-05': { ref: 'S2-107' },
} satisfies Partial<Record<ControlId, ControlSource>>;

/** Whether the one who is asked about a control cannot act without names; everywhere else counts and the UAI are enough to begin with. */
export function needsNames({ id }: Pick<Control, 'id'>): boolean {
  return NAMES_NEEDED[id] !== undefined;
}

/** Why no name is given by default: minimisation. No source of the guide says it. */
export const WITHOUT_NAMES: ControlSource = { ref: 'RGPD art. 5 §1 c', inferred: true };
