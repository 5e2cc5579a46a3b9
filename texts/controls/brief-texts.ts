import type { ControlId } from '../../domain/controls/catalogue.ts';
import type { Control, ControlObject, Finding } from '../../domain/controls/control.ts';
import { formatDay } from '../language/dates.ts';
import { emitterPlural } from '../messaging/messaging.ts';
import { capital, figureOf, fr, NOUNS, quoted, type Noun } from '../language/typography.ts';
import { controlSentence, controlText } from './control-texts.ts';
import { isOfTeacher } from './msg.ts';
import { figure, nameAs, nameIn, nameOf, param, type ControlNames } from './control-text.ts';

/** What is wrong, as the list says it in two lines at most: without what follows from it, which the sheet says. */
export function controlBrief(control: Pick<Control, 'id'>, findings: readonly Finding[], names: ControlNames): string {
  const [first] = findings;
  const brief: Brief | undefined = isBrief(control.id) ? BRIEFS[control.id] : undefined;
  const said = first === undefined ? controlText(control.id)?.title : findings.length === 1 ? brief?.one?.(first, names) : brief?.many?.(findings.length);
  return said === undefined ? controlSentence(control, findings, names) : capital(said);
}

interface Brief {
  /** Undefined for what its whole sentence says as briefly. */
  readonly one?: (finding: Finding, names: ControlNames) => string | undefined;
  readonly many?: (findings: number) => string;
}

function isBrief(id: string): id is keyof typeof BRIEFS {
  return Object.hasOwn(BRIEFS, id);
}

const DIRECTION: Noun = { one: 'personnel de direction', many: 'personnels de direction', gender: 'm' };
const LIBRARIAN: Noun = { one: 'documentaliste', many: 'documentalistes', gender: 'm' };
const MANAGER: Noun = { one: 'responsable d’affectation', many: 'responsables d’affectation', gender: 'm' };
const HIDDEN: Noun = { one: 'case masquée', many: 'cases masquées', gender: 'f' };
const UNKNOWN: Noun = { one: 'enseignant ou classe d’EDT sans correspondance', many: 'enseignants ou classes d’EDT sans correspondance', gender: 'm' };
const PROFILE: Noun = { one: 'profil', many: 'profils', gender: 'm' };
const REPLACEMENT: Noun = { one: 'remplacement', many: 'remplacements', gender: 'm' };
const TARGETED = fr`Les élèves doivent écrire à tous les enseignants de la classe à la fois.`;
const MASS = fr`Pour de nombreux destinataires, préférez la communication ciblée.`;
const PIX = fr`Pix est affecté à d’autres que les élèves.`;

const whoIn = (finding: Finding, names: ControlNames): string => nameIn(finding, 'person', names);
const rubriqueIn = (finding: Finding, names: ControlNames): string => quoted(nameIn(finding, 'rubrique', names));
const lineIn = (finding: Finding, names: ControlNames): string => quoted(firstOf(finding, names, 'line'));
/** A right is of a person or of a group. */
const holderIn = (finding: Finding, names: ControlNames): string => firstOf(finding, names, 'person', 'group');

function firstOf({ objects }: Finding, names: ControlNames, ...kinds: readonly ControlObject['kind'][]): string {
  const object = objects.find(({ kind }) => kinds.includes(kind));
  return object === undefined ? '' : nameOf(object, names);
}

/** Only the controls whose whole sentence takes more than two lines. */
const BRIEFS = {
  'GRP-01': {
    one: (finding, names) => fr`${whoIn(finding, names)}, de la direction, n’est pas dans « Chef d’établissement ».`,
    many: (n) => fr`${figureOf(n, DIRECTION)} hors du groupe « Chef d’établissement ».`,
  },
  'GRP-02': {
    one: (finding, names) => fr`${whoIn(finding, names)}, de la direction, est aussi « Super Administrateur ».`,
    many: (n) => fr`${figureOf(n, DIRECTION)} aussi « Super Administrateur ».`,
  },
  'GRP-03': {
    one: (finding, names) => fr`${whoIn(finding, names)} est dans « Chef d’établissement » sans être de la direction.`,
    many: (n) => fr`${figureOf(n, NOUNS.person)} dans « Chef d’établissement » sans être de la direction.`,
  },
  'GRP-04': {
    one: (finding, names) => fr`${whoIn(finding, names)} manque aux lignes de direction de « Qui fait quoi ? ».`,
    many: (n) => fr`${figureOf(n, DIRECTION)} hors des lignes de direction de « Qui fait quoi ? ».`,
  },
  'GRP-08': { one: (finding, names) => fr`Un groupe pourrait porter les droits individuels de ${whoIn(finding, names)}.` },
  'GRP-09': {
    one: (finding, names) => fr`${whoIn(finding, names)}, documentaliste, n’a pas les droits d’un enseignant.`,
    many: (n) => fr`${figureOf(n, LIBRARIAN)} sans les droits d’un enseignant.`,
  },
  'SVC-02': { one: (finding, names) => fr`Service ${quoted(nameIn(finding, 'service', names))} : effectif à la prochaine connexion.` },
  'ACC-01': { one: (finding, names) => fr`${whoIn(finding, names)} : accompagnement sans compte valide.` },
  'RUB-01': { one: (finding, names) => fr`La rubrique ${rubriqueIn(finding, names)} est vide.` },
  'RUB-03': {
    one: (finding, names) => fr`${holderIn(finding, names)} publie sur la page d’accueil (${rubriqueIn(finding, names)}).`,
    many: (n) => fr`${figureOf(n, NOUNS.right)} d’élèves, de parents ou d’invités sur la page d’accueil.`,
  },
  'RUB-04': { one: (finding, names) => fr`${rubriqueIn(finding, names)}, sur la page d’accueil, n’a pas de référent.` },
  'RUB-06': {
    one: (finding, names) => fr`${rubriqueIn(finding, names)}, privée, alimente la page d’accueil.`,
    many: (n) => fr`${figureOf(n, NOUNS.rubrique)} privées alimentent la page d’accueil.`,
  },
  'RUB-08': { one: (finding, names) => fr`${rubriqueIn(finding, names)} (pérenne) n’est ouverte qu’à des personnes.` },
  'RUB-09': {
    one: (finding, names) => fr`${holderIn(finding, names)} : dépôt sans modération dans ${rubriqueIn(finding, names)}.`,
    many: (n) => fr`${figureOf(n, NOUNS.right)} d’élèves ou de parents à déposer sans modération.`,
  },
  'RUB-10': {
    one: (finding, names) => fr`${holderIn(finding, names)} : suppression des dossiers de ${rubriqueIn(finding, names)}.`,
    many: (n) => fr`${figureOf(n, NOUNS.right)} de supprimer les dossiers partagés, hors des personnels.`,
  },
  'RUB-12': { one: (finding, names) => fr`${rubriqueIn(finding, names)} sera supprimée en fin d’année : archiver ?` },
  'RUB-16': {
    one: (finding, names) => fr`${rubriqueIn(finding, names)}, publique : données personnelles possibles.`,
    many: (n) => fr`Données personnelles possibles dans ${figureOf(n, NOUNS.rubrique)} publiques.`,
  },
  'MSG-01': {
    one: (finding) => fr`« Tous » est visible pour ${emitterPlural(param(finding, 'emitter'))}, comptes académiques compris.`,
    many: (n) => fr`« Tous » est visible pour ${figureOf(n, PROFILE)}, comptes académiques compris.`,
  },
  'MSG-03': { many: (n) => fr`${figureOf(n, NOUNS.person)} manquent dans les lignes de « Qui fait quoi ? ».` },
  'MSG-04': { one: (finding, names) => fr`${figureOf(figure(finding, 'people'), NOUNS.person)} dans ${lineIn(finding, names)}, qui devrait n’en contenir qu’une.` },
  'MSG-05': { many: (n) => fr`${figureOf(n, NOUNS.line)} de « Qui fait quoi ? », visibles des familles, sont vides.` },
  'MSG-06': { one: () => TARGETED, many: () => TARGETED },
  'MSG-08': { one: (finding, names) => (isOfTeacher(finding) ? fr`${whoIn(finding, names)} : des classes dans l’emploi du temps, aucun service.` : undefined) },
  'MSG-09': { one: (finding, names) => fr`La liste de diffusion de ${rubriqueIn(finding, names)} contourne « Qui voit qui ? ».` },
  'MSG-10': { many: (n) => fr`${figureOf(n, NOUNS.line)} semblent donner accès à toutes les classes.` },
  'MSG-11': { one: () => MASS, many: () => MASS },
  'MSG-16': { one: (finding, names) => fr`${firstOf(finding, names, 'cell')} : masqué, mais sans effet.`, many: (n) => fr`${figureOf(n, HIDDEN)} sans effet dans « Qui voit qui ? ».` },
  'MSG-15': { one: (finding) => fr`Ni la direction ni la vie scolaire n’est joignable par ${emitterPlural(param(finding, 'emitter'))}.`, many: (n) => fr`Ni la direction ni la vie scolaire n’est joignable par ${figureOf(n, PROFILE)}.` },
  'GAR-02': {
    one: (finding, names) => fr`${whoIn(finding, names)}, responsable d’affectation, n’a pas ce rôle sur Médiacentre.`,
    many: (n) => fr`${figureOf(n, MANAGER)} sans ce rôle sur Médiacentre.`,
  },
  'GAR-05': {
    one: (finding, names) => fr`Le nom de ${whoIn(finding, names)} ne sera pas transmis au GAR.`,
    many: (n) => fr`${figureOf(n, MANAGER)} dont le nom ne sera pas transmis au GAR.`,
  },
  'GAR-09': { one: () => PIX, many: () => PIX },
  'RPL-01': { one: (finding, names) => fr`${nameAs(finding, 'absent', names)} : l’import EDT créera ce remplacement.` },
  'RPL-02': {
    one: (finding, names) => fr`Dans EDT, ${nameAs(finding, 'substitute', names)} a écrasé ${nameAs(finding, 'absent', names)}.`,
    many: (n) => fr`${figureOf(n, REPLACEMENT)} où le nom de l’absent a été écrasé dans EDT.`,
  },
  'RPL-05': { one: (finding, names) => fr`${nameAs(finding, 'absent', names)} : déjà un remplacement ces jours-là.` },
  'RPL-07': { one: (finding, names) => fr`${nameAs(finding, 'substitute', names)} n’a pas de compte ou de service.` },
  'RPL-09': { one: (finding, names) => fr`${nameAs(finding, 'substitute', names)} garde des droits après son remplacement.` },
  'ALI-03': { one: (finding) => fr`${figureOf(figure(finding, 'unknown'), UNKNOWN)} dans l’ENT.` },
  'ALI-10': { one: (finding) => fr`${figureOf(figure(finding, 'accounts'), { one: 'compte', many: 'comptes', gender: 'm' })} sans identifiant Pronote.` },
  'INS-06': { one: (finding, names) => fr`Le cahier de ${whoIn(finding, names)} est figé par un visa.` },
  'VIS-02': { one: (finding) => fr`Visa du ${formatDay(param(finding, 'from'))} au ${formatDay(param(finding, 'to'))} posé avec un compte d’administrateur.`, many: (n) => fr`${figureOf(n, { one: 'visa', many: 'visas', gender: 'm' })} avec un compte d’administrateur.` },
  'VIS-01': {
    one: (finding, names) => fr`Remplacement de ${nameAs(finding, 'absent', names)} sur des séances visées jusqu’au ${formatDay(param(finding, 'to'))}.`,
    many: (n) => fr`${figureOf(n, REPLACEMENT)} sur des séances visées.`,
  },
} as const satisfies Readonly<Partial<Record<ControlId, Brief>>>;
