import type { InspectionPhase } from '../../domain/inspections/inspection-state.ts';
import type { PlannedInspection } from '../../domain/inspections/inspection.ts';
import type { SeenReplacement } from '../../domain/replacements/seen-replacements.ts';
import { formatDay, periodWords } from '../language/dates.ts';
import { INSPECTION_TEXTS } from '../year/inspections.ts';
import type { PersonNames } from '../changes/refusals.ts';
import { REPLACEMENT_TEXTS, stateWords } from '../year/replacements.ts';
import { fr } from '../language/typography.ts';

/** The title of what somebody is part of, on their sheet. */
export const ACTS_TITLE = 'Remplacements et inspections';

/** The part of the sheet that lists the roles in services. */
export const SERVICES_TITLE = 'Services';

/** The title of the resources that somebody receives, and what it rests on: the GAR alone knows what it opens. */
export const RESOURCES_TITLE = 'Ressources GAR';
export const RESOURCES_NOTE = fr`D’après le plan de l’établissement.`;

/** Makes somebody of the staff assign the resources of the GAR. */
export const MANAGER_ACT = fr`Désigner responsable d’affectation GAR`;

/** « Absence, remplacement par Mme Roux, du 30 oct. 2026 au 4 déc. 2026 : en cours », « Remplacement de M. Blanc, … ». */
export function replacementLine({ one: { absentId, substituteId, period }, state, time }: SeenReplacement, personId: string, names: PersonNames): string {
  const isAbsent = absentId === personId;
  const other = names(isAbsent ? substituteId : absentId) ?? REPLACEMENT_TEXTS.gone;
  return fr`${isAbsent ? 'Absence, remplacement par' : 'Remplacement de'} ${other}, ${periodWords(period.from, period.to)} : ${stateWords(state, time)}`;
}

/** « Inspection par Hélène Astruc, visite le 12 nov. 2026, accès du 5 nov. 2026 au 19 nov. 2026 : ouverte ». */
export function inspectionLine({ visit, window }: PlannedInspection, phase: InspectionPhase, { isInspected, other }: { readonly isInspected: boolean; readonly other: string | undefined }): string {
  const day = visit === null ? '' : fr` visite le ${formatDay(visit)},`;
  return fr`Inspection ${isInspected ? 'par' : 'de'} ${other ?? INSPECTION_TEXTS.gone},${day} accès ${periodWords(window.from, window.to)} : ${INSPECTION_TEXTS.states[phase].toLocaleLowerCase('fr')}`;
}
