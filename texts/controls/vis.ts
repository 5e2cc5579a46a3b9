import { formatDay } from '../language/dates.ts';
import { figureOf, fr } from '../language/typography.ts';
import { nameAs, param, type FamilyTexts } from './control-text.ts';

const VISA = fr`Cahier de textes › Visa`;

/** Visas of the lesson book (domain.md §3.6). */
export const VIS_TEXTS: FamilyTexts<'VIS'> = {
  'VIS-01': {
    title: fr`Aucun remplacement ne porte sur des séances visées`,
    message: (finding, names) => fr`Le cahier de ${nameAs(finding, 'absent', names)} est visé du ${formatDay(param(finding, 'from'))} au ${formatDay(param(finding, 'to'))} : ${nameAs(finding, 'substitute', names)} n’y écrira rien, et l’administrateur ne peut pas débloquer ces séances.`,
    several: ({ length }) => fr`${figureOf(length, { one: 'remplacement porte', many: 'remplacements portent', gender: 'm' })} sur des séances visées, que l’administrateur ne peut pas débloquer.`,
    path: VISA,
    fix: fr`Aucune correction : un visa ne se débloque pas.`,
  },
  'VIS-02': {
    title: fr`Les visas sont posés par la direction`,
    message: (finding) => fr`Le visa du ${formatDay(param(finding, 'from'))} au ${formatDay(param(finding, 'to'))} a été posé avec un compte d’administrateur : le visa est une action de direction.`,
    several: ({ length }) => fr`${figureOf(length, { one: 'visa posé', many: 'visas posés', gender: 'm' })} avec un compte d’administrateur : le visa est une action de direction.`,
    path: VISA,
    fix: fr`Poser les visas avec le compte du chef d’établissement.`,
  },
};
