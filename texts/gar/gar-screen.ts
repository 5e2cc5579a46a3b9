import type { AssignmentState } from '../../domain/gar/plan/assignment.ts';
import type { GarStaffEntity } from '../../domain/gar/staff/gar-staff.ts';
import type { GarPublic, LicenceCount } from '../../domain/gar/subscription.ts';
import { formatDay, formatDayHour } from '../language/dates.ts';
import { NOT_STATED } from './gar-values.ts';
import { GAR_CHARGES, GAR_PUBLIC_LABELS } from './gar.ts';
import { agree, capital, countOf, figureOf, formatNumber, fr, listOf, NOUNS, quoted, type Noun } from '../language/typography.ts';

/** The words of the GAR screen. */
export const GAR_TEXTS = {
  tabs: 'Vues du GAR',
  byResource: 'Par ressource',
  byPopulation: 'Par population',
  shortfalls: 'Manques',
  list: 'Liste pour la console GAR',
  staff: 'Responsables',
  assign: 'Affecter une ressource',
  honesty: fr`Les affectations se font dans la console GAR. Ici vous préparez, vérifiez et suivez.`,
  noManager: fr`Aucun responsable d’affectation GAR : personne ne peut affecter. Le plan est en lecture seule.`,
  toStaff: 'Voir les responsables',
  grid: 'Ressources et populations',
  search: 'Filtrer les ressources',
  classes: 'Classe par classe',
  filters: 'Filtres',
  over: 'Licences dépassées',
  columns: { resource: 'Ressource', end: 'Échéance', licences: 'Licences' },
  never: fr`Aucun abonnement connu. L’ENT ne tient pour l’instant aucune ressource du GAR pour cet établissement.`,
  neverHelp: fr`Ils arrivent par un fichier du GAR. Sans ce fichier, recopiez-les de la console GAR dans un tableur, une ligne par abonnement, enregistré en CSV, avec les colonnes Ressource, Éditeur, Début, Fin, Licences élèves, Licences enseignants, Licences documentalistes, Licences autres personnels. Une licence sans limite s’écrit « illimité » ; une colonne État qui dit « retiré » retire l’abonnement.`,
  forget: 'Retirer du plan',
  bringIn: fr`Importer les abonnements`,
  noMatch: fr`Aucune ressource ne correspond à ce filtre.`,
  unserved: '·',
  unservedWhy: fr`Cette ressource ne sert personne de cette population.`,
  unlimited: 'illimité',
  licencesUnsaid: fr`Aucun fichier ne dit combien de licences.`,
  wholeSchool: 'pour tout l’établissement',
  choose: 'Choisir',
  choosePeople: fr`Choisir les personnes…`,
  chooseTitle: (title: string) => fr`Qui reçoit ${quoted(title)} ?`,
  chooseNote: fr`Décochez une personne pour la laisser de côté ; elle reste dans sa classe et ses groupes.`,
  searchPeople: 'Filtrer les personnes',
  peopleList: 'Personnes qui reçoivent la ressource',
  peopleKeys: fr`Flèches : d’une personne à l’autre ; Espace : cocher ou décocher.`,
  nobody: fr`Personne à cet endroit.`,
  keep: 'Garder ce choix',
  give: 'Affecter',
  takeBack: 'Retirer',
  chosenCell: 'Population choisie',
  pickCell: fr`Choisissez une cellule : Espace affecte ou retire, Maj Espace choisit les personnes.`,
  lines: 'Lignes du plan',
  noLine: fr`Aucune ligne : personne ne reçoit cette ressource.`,
  facts: 'Abonnement',
  publisher: 'Éditeur',
  nature: 'Nature',
  publics: 'Publics',
  from: 'Début',
  end: 'Échéance',
  endInferred: fr`Déduit : le GAR ne donne que l’année scolaire ; on lit le 31 août.`,
  kind: 'Licence',
  changed: 'Modifié',
  received: 'Reçoit',
  notReceived: 'Ne reçoit pas',
  nothingReceived: fr`Aucune ressource.`,
  targetKind: 'Population',
  targetKinds: { class: 'Classe', group: 'Groupe', level: 'Niveau', subject: 'Matière enseignée', profile: 'Profil', person: 'Personne' },
  target: 'Laquelle',
  detailElsewhere: fr`Le détail d’une ressource s’affiche ici depuis « Par ressource », celui d’une personne depuis son nom.`,
  pickTarget: fr`Choisissez une population ou une personne : ce qu’elle reçoit s’affiche ici.`,
  typeName: 'Taper un nom',
  noShortfall: fr`Rien ne manque : chaque population affectée est complète et chaque ressource sert.`,
  lacking: 'Ce qui manque',
  leavers: 'Licences des personnes parties',
  leaversNote: fr`Ces licences restent immobilisées jusqu’à leur récupération dans la console GAR, onglet « Récupération de licences ». Cochez celles que vous y avez récupérées.`,
  noLeaver: fr`Aucune licence n’est retenue par un départ connu de l’ENT.`,
  addPupilsOfPix: 'Affecter à tous les élèves',
  reservePix: fr`Réserver aux élèves…`,
  reservePixTitle: fr`Réserver Pix aux élèves ?`,
  reservePixAct: 'Réserver Pix aux élèves',
  reservePixNote: fr`Les lignes qui ne servent aucun élève sont retirées du plan ; dans les autres, seuls les élèves restent. Une seule annulation (Ctrl Z) revient en arrière. Rien ne change dans la console GAR : la liste à y reporter suit.`,
  seeResource: 'Voir la ressource',
  pixSource: fr`Source : guide de la DRANE (S2-068, S2-113). Pix est reconnu à son titre : déduit, aucune source ne donne son identifiant.`,
  listIntro: fr`Dans l’ordre de « Parcours ressource » de la console GAR. Cochez chaque ligne faite là-bas : votre nom et l’heure sont gardés avec elle.`,
  listEmpty: fr`Rien à faire dans la console GAR : le plan n’a aucune ligne.`,
  print: 'Imprimer',
  leftToDo: 'Reste à faire',
  allDone: fr`Toutes les lignes du plan sont faites dans la console GAR.`,
  addManager: fr`Désigner un responsable d’affectation`,
  addPix: fr`Désigner un gestionnaire Pix`,
  relieve: 'Retirer la charge',
  appoint: 'Désigner',
  person: 'Personne de l’établissement',
  noEmail: 'Sans adresse électronique',
  noEmailWhy: fr`Le GAR exige une adresse : sans elle, cette personne ne lui sera pas transmise.`,
  noRole: 'Sans le rôle dans Médiacentre',
  noRoleWhy: fr`Le bouton « Gérer les affectations » lui manque. L’administrateur de l’ENT donne ce rôle.`,
  giveRole: 'Donner le rôle',
  hasRole: 'Rôle Médiacentre donné',
  declare: 'Noter la déclaration à la DRANE',
  undeclare: 'Déclaration à refaire',
  undeclared: 'Sans déclaration à la DRANE',
  staffPaper: { charge: 'Charge', email: 'Courriel', declared: fr`Déclaration à la DRANE` },
  copyMessage: 'Copier le message pour la DRANE',
  roleNote: fr`Le rôle « Responsable d’affectation GAR » de Médiacentre est donné avec la charge.`,
  headNote: fr`Le rôle de Médiacentre reste à donner par l’administrateur de l’ENT.`,
  staffSource: fr`Source : guide de la DRANE (S2-070, S2-074, S2-075).`,
  pastLimitWhy: fr`L’ENT ne transmet pas son nom au GAR : d’autres responsables passent avant, dans l’ordre des identifiants.`,
  pastLimit: 'Au-delà du nombre transmis',
  limitSource: fr`Un ENT en transmet 15, un autre 50 : ce nombre se règle dans Paramètres, onglet Contrôles.`,
  nobodyCharged: fr`Personne pour l’instant.`,
} as const;

const RESOURCE: Noun = { one: 'ressource', many: 'ressources', gender: 'f' };
const ASSIGNMENT: Noun = { one: 'affectation', many: 'affectations', gender: 'f' };
const LICENCE: Noun = { one: 'licence', many: 'licences', gender: 'f' };
const PUBLIC_NOUNS: Readonly<Record<GarPublic, Noun>> = {
  student: { one: 'élève', many: 'élèves', gender: 'm' },
  teacher: { one: 'enseignant', many: 'enseignants', gender: 'm' },
  librarian: { one: 'documentaliste', many: 'documentalistes', gender: 'm' },
  otherStaff: { one: 'autre personnel', many: 'autres personnels', gender: 'm' },
};

/** « 6 ressources affichées sur 6 ». */
export function resourcesShown(shown: number, total: number): string {
  return fr`${figureOf(shown, RESOURCE)} ${agree(shown, 'affichée', 'affichées')} sur ${formatNumber(total)}`;
}

/** How many of those who assign the GAR hears of, of how many at most. */
export function sentWords(sent: number, most: number): string {
  return fr`${figureOf(sent, NOUNS.person)} ${agree(sent, 'transmise', 'transmises')} au GAR, sur ${formatNumber(most)} au plus.`;
}

/** « ✓ 81 », « ◐ 2/3 », « — 0/81 »: the sign repeats the figures. */
export function cellFigure(given: number, among: number): string {
  if (among === 0) return GAR_TEXTS.unserved;
  if (given === among) return `✓ ${formatNumber(given)}`;
  return `${given === 0 ? '—' : '◐'} ${formatNumber(given)}/${formatNumber(among)}`;
}

/** « 28 personnes sur 29 reçoivent cette ressource. ». */
export function cellSentence(given: number, among: number): string {
  if (among === 0) return GAR_TEXTS.unservedWhy;
  return fr`${figureOf(given, NOUNS.person)} sur ${formatNumber(among)} ${agree(given, 'reçoit', 'reçoivent')} cette ressource.`;
}

/** A licence meter: « élèves 81 / 90 », « 300 → 330 / 300, dépassé de 30 ». */
export function meterWords(meter: { readonly public: GarPublic | null; readonly before: number; readonly assigned: number; readonly licences: LicenceCount }): string {
  const { before, assigned, licences } = meter;
  const used = before === assigned ? formatNumber(assigned) : `${formatNumber(before)} → ${formatNumber(assigned)}`;
  const who = meter.public === null ? '' : `${publicLabel(meter.public)} `;
  if (licences === 'unlimited') return `${who}${used}, ${GAR_TEXTS.unlimited}`;
  const over = assigned > licences ? `, ▲ dépassé de ${formatNumber(assigned - licences)}` : '';
  return `${who}${used} / ${formatNumber(licences)}${over}`;
}

/** « Licences : élèves 81 / 90 · enseignants 4 / 5 », under a resource. */
export function licencesSaid(meters: readonly string[]): string {
  return fr`${GAR_TEXTS.columns.licences} : ${meters.join(' · ')}`;
}

/** The public of a licence, in words. */
export function publicLabel(one: GarPublic): string {
  return GAR_PUBLIC_LABELS.get(one) ?? one;
}

/** The public at the head of a column: a long word breaks at its syllables. */
export function publicHeading(one: GarPublic): string {
  return capital(publicLabel(one)).replace('Enseignants', 'Ensei\u00ADgnants').replace('Documentalistes', 'Documen\u00ADtalistes');
}

/** « 330 affectations pour 300 licences : choisissez qui retirer. ». */
export function excessSentence(title: string, assigned: number, licences: number): string {
  return fr`${quoted(title)} : ${figureOf(assigned, ASSIGNMENT)} pour ${figureOf(licences, LICENCE)} : choisissez qui retirer.`;
}

/** « Le GAR ne donne plus « Dictionnaire » : ses 3 lignes restent au plan, et resservent s’il revient. ». */
export function withdrawnSentence(title: string, lines: number): string {
  return fr`Le GAR ne donne plus ${quoted(title)} : ${lines === 1 ? 'sa ligne reste au plan, et resservira' : fr`ses ${formatNumber(lines)} lignes restent au plan, et resserviront`} si l’abonnement revient.`;
}

/** « 37 autres ressources ont plus d’affectations que de licences. ». */
export function moreExcesses(count: number): string {
  return fr`${formatNumber(count)} ${agree(count, 'autre ressource a', 'autres ressources ont')} plus d’affectations que de licences.`;
}

/** « Encore 2 personnes à retirer. » while one chooses. */
export function stillOver(excess: number): string {
  return excess === 0 ? fr`Les licences suffisent.` : fr`Encore ${countOf(excess, NOUNS.person)} à retirer.`;
}

/** When a subscription ends: « non indiqué », « ◆ dans 12 j », « ▲ terminé », or the day. */
export function endWords(last: string | null, days: number): string {
  if (last === null) return NOT_STATED;
  if (days < 0) return `${formatDay(last)} ▲ terminé`;
  return days <= 30 ? `${formatDay(last)} ◆ dans ${formatNumber(days)} j` : formatDay(last);
}

/** Why Espace takes nothing back: wider lines give the resource. */
export function widerSentence(lines: readonly string[]): string {
  return lines.length === 0
    ? GAR_TEXTS.unservedWhy
    : fr`Cette population reçoit la ressource par ${listOf(lines)} : retirez-la à cet endroit, ou choisissez les personnes.`;
}

/** « 5 personnes arrivées depuis le 2 nov. 2026 n’ont pas « Manuel », affecté à 6e A. ». */
export function arrivedSentence(people: number, since: string, title: string, target: string): string {
  return fr`${figureOf(people, NOUNS.person)} ${agree(people, 'arrivée', 'arrivées')} depuis le ${formatDay(since)} ${agree(people, 'n’a', 'n’ont')} pas ${quoted(title)} dans la console GAR, déjà fait pour ${target}.`;
}

/** « Ajouter les 5 au plan ». */
export function addToPlan(people: number): string {
  return people === 1 ? 'Ajouter cette personne au plan' : fr`Ajouter les ${formatNumber(people)} au plan`;
}

/** « Manuel », connue depuis le 2 nov. 2026, n’est affectée à personne. */
export function unassignedSentence(title: string, since: string): string {
  return fr`La ressource ${quoted(title)}, connue depuis le ${formatDay(since)}, n’est affectée à personne.`;
}

/** « Pix est affecté à 28 enseignants et 1 documentaliste : … ». */
export function pixToOthersSentence(others: readonly { readonly public: GarPublic; readonly people: number }[]): string {
  const who = listOf(others.map(({ public: one, people }) => figureOf(people, PUBLIC_NOUNS[one])));
  return fr`Pix est affecté à ${who} : par le GAR, ces comptes sont des comptes de test non officiels.`;
}

/** Pix that pupils do not receive. */
export function pixWithoutPupilsSentence(people: number): string {
  return fr`Pix n’est pas affecté à ${figureOf(people, PUBLIC_NOUNS.student)}.`;
}

/** The same resource in several subscriptions. */
export function twiceSentence(titles: readonly string[]): string {
  return fr`La même ressource est dans ${formatNumber(titles.length)} abonnements (${listOf(titles.map(quoted))}) : autant de licences consommées.`;
}

/** A licence that somebody who left still holds. */
export function lockedLicence(title: string, who: string, leftOn: string): string {
  return fr`${quoted(title)} : ${who}, départ du ${formatDay(leftOn)}`;
}

/** « Fait par Mme Blanc le 2 nov. 2026 à 10 h 12 ». */
export function doneBy(done: { readonly by: string; readonly at: string }): string {
  return fr`Fait par ${done.by} le ${formatDayHour(done.at)}`;
}

/** What to do in the GAR console for one line. */
export function workSentence(state: AssignmentState, was: AssignmentState, target: string): string {
  if (state === 'assigned') return fr`Affecter : ${target}`;
  if (state === 'withheld') return fr`Ne pas affecter : ${target}`;
  return was === 'withheld' ? fr`Ne plus laisser de côté : ${target}` : fr`Retirer : ${target}`;
}

/** « 84 personnes, 80 cochées ». */
export function boxesWords(people: number, ticked: number): string {
  return fr`${figureOf(people, NOUNS.person)}, ${formatNumber(ticked)} ${agree(ticked, 'cochée', 'cochées')}`;
}

/** « 3 lignes faites sur 5 ». */
export function listProgress(done: number, total: number): string {
  return fr`${figureOf(done, NOUNS.line)} ${agree(done, 'faite', 'faites')} sur ${formatNumber(total)}`;
}

/** « 12 personnes ». */
export function peopleFigure(people: number): string {
  return figureOf(people, NOUNS.person);
}

/** « Déclaration à la DRANE faite le 2 nov. 2026 ». */
export function declaredOnWords(day: string): string {
  return fr`Déclaration à la DRANE faite le ${formatDay(day)}`;
}

/** The message to the DRANE that declares somebody. */
export function declarationMessage(charge: GarStaffEntity, person: string, email: string, school: { readonly name: string; readonly uai: string }): string {
  return [
    fr`Objet : déclaration, ${GAR_CHARGES[charge]}, ${school.name} (${school.uai})`,
    '',
    fr`Bonjour,`,
    '',
    fr`L’établissement ${school.name} (UAI ${school.uai}) déclare comme ${GAR_CHARGES[charge]} :`,
    fr`${person}${email === '' ? '' : `, ${email}`}`,
    '',
    fr`Cordialement,`,
  ].join('\n');
}

/** What a tab bears beside its name: « Manques 5 ». */
export function tabWithCount(label: string, count: number): string {
  return count === 0 ? label : `${label} ${formatNumber(count)}`;
}

/** « Responsable d’affectation : M. Gaspard Brunet »; of many, the first three. */
export function managersWords(names: readonly string[]): string {
  const shown = names.slice(0, 3);
  const more = names.length - shown.length;
  return fr`${agree(names.length, 'Responsable', 'Responsables')} d’affectation : ${listOf(more === 0 ? shown : [...shown, `${formatNumber(more)} de plus`])}`;
}
