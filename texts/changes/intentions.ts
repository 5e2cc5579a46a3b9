import { connectorActWords } from '../connectors/connectors.ts';
import { handCheckOfKey } from '../../domain/controls/by-hand/hand-check-key.ts';
import { isThreshold } from '../../domain/controls/threshold-settings.ts';
import { callByKind, type ByKind } from '../../domain/kernel/by-kind.ts';
import type { Intention } from '../../domain/sync/intention.ts';
import { formatDay, formatDayHour, periodWords } from '../language/dates.ts';
import { GAR_CHARGES } from '../gar/gar.ts';
import type { PersonNames } from './refusals.ts';
import { emitterPlural } from '../messaging/messaging.ts';
import { CONSOLE_ROLE_LABELS, EXPORTED_LISTS, familyWords, ROLE_LABELS, TWO_PERSON_ACTS } from '../people/roles.ts';
import { THRESHOLD_LABELS } from '../situation/thresholds.ts';
import { agree, countOf, figureOf, fr, NOUNS, quoted } from '../language/typography.ts';

type Sentences = ByKind<Intention, [names: PersonNames], string>;

const cells = (n: number): string => figureOf(n, NOUNS.right);
const branch = (n: number): string => (n > 1 ? fr` et ce qu’elle contient (${figureOf(n, NOUNS.rubrique)})` : '');

/** « sur « CDI » et « Vie scolaire » », « sur 5 rubriques, dont « CDI » et « Vie scolaire » »; undefined: nobody wrote their names. */
function onRubriques(count: number, first: readonly { readonly name: string }[] = []): string {
  const names = first.map(({ name }) => quoted(name)).join(' et ');
  if (names !== '' && count === first.length) return fr`sur ${names}`;
  return fr`sur ${countOf(count, NOUNS.rubrique)}${names === '' ? '' : `, dont ${names}`}`;
}

const CHOICES = {
  theirs: fr`Conflit tranché : la valeur de l’ENT est gardée`,
  mine: fr`Conflit tranché : la valeur demandée est gardée`,
  value: fr`Conflit tranché : une autre valeur est choisie`,
} as const;

const CALENDAR_FIELDS: Readonly<Record<string, string>> = { zone: 'zone', weeks: 'semaines A et B', all: fr`repris d’un fichier` };

const VISIBILITIES = { publique: 'publique', privee: 'privée' } as const;

/** The label of a setting of a rubrique, as sentences name it. */
const SETTINGS: Readonly<Record<string, string>> = {
  title: 'le titre',
  position: 'l’ordre',
  temporary: 'le caractère temporaire',
  landing: 'la page d’arrivée',
  blog: 'le blog',
  blogComments: 'les commentaires du blog',
  agenda: 'l’agenda',
  forum: 'le forum',
  chat: 'le chat',
  chatHours: 'les créneaux du chat',
  pad: 'le pad',
  sharedFolders: 'les dossiers partagés',
  mailingList: 'la liste de diffusion',
};

const CELL = { one: 'cellule', many: 'cellules', gender: 'f' } as const;
const FILE_NAME = { one: 'nom de fichiers', many: 'noms de fichiers', gender: 'm' } as const;
const SETTING = { one: 'réglage', many: 'réglages', gender: 'm' } as const;
const CORRECTION = { one: 'correction', many: 'corrections', gender: 'f' } as const;

const ANSWERS = { accepted: 'acceptée', declined: 'refusée', withdrawn: 'retirée' } as const;

/** The label of a general parameter of the messaging, as sentences name it. */
const MESSAGING_FIELDS: Readonly<Record<string, string>> = {
  studentMayWriteSingleTeacher: 'l’élève peut écrire à un seul enseignant',
  reporting: 'le signalement des messages',
  quietHours: 'les plages de silence',
  restriction: 'le mode restreint',
};

/** Of populations or of people: the same act gives a class and leaves one pupil out. */
const PLAN_LINE = { one: 'ligne du plan', many: 'lignes du plan', gender: 'f' } as const;
const TARGET = { one: 'affectation', many: 'affectations', gender: 'f' } as const;
const LICENCE = { one: 'licence', many: 'licences', gender: 'f' } as const;
const INSPECTION = { one: 'inspection', many: 'inspections', gender: 'f' } as const;

const ASSIGNED = {
  assigned: (n: number) => agree(n, 'prévue', 'prévues'),
  withheld: () => 'à écarter',
  none: (n: number) => agree(n, 'retirée', 'retirées'),
} as const;

/** The label of what is said of the timetable, as sentences name it. */
const TIMETABLE_FIELDS: Readonly<Record<string, string>> = {
  master: 'où se gèrent les remplacements',
  tool: 'le logiciel d’emploi du temps',
  mode: 'le mode d’import',
  everyDays: 'la fréquence des imports',
  receiverId: 'le destinataire de l’import',
  longFromDays: 'à partir de combien de jours un remplacement est long',
  idsImportedOn: 'le jour du dernier import des identifiants de Pronote',
};

interface SaidReplacement {
  readonly absent: string;
  readonly substitute: string;
  readonly from: string;
  readonly to: string;
}

function replacementWords({ absent, substitute, from, to }: SaidReplacement, names: PersonNames): string {
  return fr`${names(absent) ?? 'une personne partie'} par ${names(substitute) ?? 'une personne partie'}, ${periodWords(from, to)}`;
}

const SENTENCES: Sentences = {
  'access.set': ({ rubrique, principal, principalName, role }, names) => {
    const known = principal.kind === 'person' ? names(principal.id) : principalName;
    const who = known ?? (principal.kind === 'person' ? 'une personne partie' : 'un groupe disparu');
    return fr`Rubrique ${quoted(rubrique.name)} : ${who} → ${ROLE_LABELS[role]}`;
  },
  'access.setMany': ({ role, cells: n, rubriques, first }) => fr`${cells(n)} → ${ROLE_LABELS[role]} ${onRubriques(rubriques, first)}`,
  'access.paste': ({ cells: n, rubriques = 0, first }) => fr`Collage de ${cells(n)}${rubriques === 0 ? '' : ` ${onRubriques(rubriques, first)}`}`,
  'access.copy': ({ from, rubriques }) => fr`Droits de ${quoted(from.name)} copiés sur ${countOf(rubriques, NOUNS.rubrique)}`,
  'rubrique.create': ({ rubrique, parent }) => fr`Rubrique ${quoted(rubrique.name)} créée dans ${quoted(parent.name)}`,
  'rubrique.rename': ({ rubrique, before }) => fr`Rubrique ${quoted(before)} renommée ${quoted(rubrique.name)}`,
  'rubrique.move': ({ rubrique, parent }) => fr`Rubrique ${quoted(rubrique.name)} déplacée dans ${quoted(parent.name)}`,
  'rubrique.archive': ({ rubrique, subtree }) => fr`Rubrique ${quoted(rubrique.name)}${branch(subtree)} : archivage`,
  'rubrique.unarchive': ({ rubrique, subtree }) => fr`Rubrique ${quoted(rubrique.name)}${branch(subtree)} : désarchivage`,
  'rubrique.delete': ({ rubrique, subtree }) => fr`Rubrique ${quoted(rubrique.name)}${branch(subtree)} : suppression`,
  'rubrique.restore': ({ rubrique, subtree }) => fr`Rubrique ${quoted(rubrique.name)}${branch(subtree)} : rétablissement`,
  'rubrique.visibility': ({ rubrique, visibility, mothers }) =>
    fr`Rubrique ${quoted(rubrique.name)} rendue ${VISIBILITIES[visibility]}${mothers > 0 ? fr`, avec ${countOf(mothers, NOUNS.rubrique)} au-dessus` : ''}`,
  'rubrique.setting': ({ rubrique, field }) => fr`Rubrique ${quoted(rubrique.name)} : ${SETTINGS[field] ?? field}`,
  'group.create': ({ group }) => fr`Groupe ${quoted(group.name)} créé`,
  'group.rename': ({ group, before }) => fr`Groupe ${quoted(before)} renommé ${quoted(group.name)}`,
  'group.delete': ({ group }) => fr`Groupe ${quoted(group.name)} : suppression`,
  'group.restore': ({ group }) => fr`Groupe ${quoted(group.name)} : rétablissement`,
  'group.add': ({ group, people }) => fr`Groupe ${quoted(group.name)} : ${figureOf(people, NOUNS.person)} ${agree(people, 'ajoutée', 'ajoutées')}`,
  'group.remove': ({ group, people }) => fr`Groupe ${quoted(group.name)} : ${figureOf(people, NOUNS.person)} ${agree(people, 'retirée', 'retirées')}`,
  'group.replace': ({ group, by, people }, names) =>
    fr`Groupe ${quoted(group.name)} : ${names(by) ?? 'une personne partie'} remplace ${countOf(people, NOUNS.person)}`,
  'visibility.set': ({ emitter, targetName, visible }) =>
    fr`Qui voit qui ? : ${quoted(targetName)} ${visible ? 'visible' : 'masqué'} pour ${emitterPlural(emitter)}`,
  'visibility.setMany': ({ cells: n, visible }) =>
    fr`Qui voit qui ? : ${figureOf(n, CELL)} ${visible ? agree(n, 'rendue visible', 'rendues visibles') : agree(n, 'masquée', 'masquées')}`,
  'visibility.preset': ({ name, cells: n }) => fr`Qui voit qui ? : modèle ${quoted(name)}, ${figureOf(n, CELL)}`,
  'messaging.restrict': ({ until, cells: n }) => fr`Messagerie : mode restreint jusqu’au ${formatDayHour(until)}, ${figureOf(n, CELL)}`,
  'messaging.lift': () => fr`Messagerie : fin du mode restreint`,
  'messaging.setting': ({ field }) => fr`Messagerie : ${MESSAGING_FIELDS[field] ?? field}`,
  'moderator.set': ({ principal, principalName, moderates }, names) => {
    const who = (principal.kind === 'person' ? names(principal.id) : principalName) ?? 'une personne partie';
    return fr`Messagerie : ${who} ${moderates ? 'devient modérateur' : 'n’est plus modérateur'}`;
  },
  'allClasses.set': ({ people, granted }, names) => {
    const who = people.length === 1 ? (names(people[0] ?? '') ?? 'une personne partie') : figureOf(people.length, NOUNS.person);
    return fr`Accès à toutes les classes : ${who}, ${granted ? 'donné' : 'retiré'}`;
  },
  'preset.save': ({ preset }) => fr`Modèle de « Qui voit qui ? » ${quoted(preset.name)} : enregistrement`,
  'preset.delete': ({ preset }) => fr`Modèle de « Qui voit qui ? » ${quoted(preset.name)} : suppression`,
  'service.switch': ({ service, active }) => fr`Service ${quoted(service.name)} : ${active ? 'mise en service' : 'mise hors service'}`,
  'service.access': ({ service, principal, principalName, role }, names) => {
    const who = (principal.kind === 'person' ? names(principal.id) : principalName) ?? 'une personne partie';
    return fr`Service ${quoted(service.name)} : ${who} → ${role ?? ROLE_LABELS.none}`;
  },
  'accompaniment.set': ({ accompanist, student, valid }, names) => {
    const [who, whom] = [names(accompanist) ?? 'une personne partie', names(student) ?? 'un élève parti'];
    return fr`Accompagnement, ${whom} par ${who} : ${valid ? 'rattachement' : 'fin'}`;
  },
  'control.fix': ({ control, fixes }) =>
    control === 'all' ? fr`Contrôles : ${figureOf(fixes, CORRECTION)}` : fr`Contrôle ${control} : ${figureOf(fixes, CORRECTION)}`,
  'control.ignore': ({ control, until }) => fr`Contrôle ${control} : ignoré${until === null ? '' : ` jusqu’au ${formatDay(until)}`}`,
  'control.watch': ({ control }) => fr`Contrôle ${control} : de nouveau surveillé`,
  'proposition.ask': ({ control }) => fr`Demande de correction (${control})`,
  'proposition.answer': ({ control, state }) => fr`Demande de correction (${control}) : ${ANSWERS[state]}`,
  'checklist.set': ({ item, done }) => {
    const control = handCheckOfKey(item);
    if (control !== undefined) return done ? fr`Contrôle ${control} : vérifié à la main` : fr`Contrôle ${control} : vérification à la main reprise`;
    return done ? fr`Liste de l’année : une tâche faite` : fr`Liste de l’année : une tâche à refaire`;
  },
  'threshold.set': ({ threshold, isDefault }) =>
    fr`Seuil de contrôle ${isThreshold(threshold) ? quoted(THRESHOLD_LABELS[threshold]) : threshold}${isDefault ? fr` : valeur par défaut` : ''}`,
  'accounts.suspend': ({ family, people, until }) => fr`Comptes suspendus : ${familyWords(family)} (${figureOf(people, NOUNS.person)}), messagerie fermée jusqu’au ${formatDayHour(until)}`,
  'accounts.lift': ({ family, people }) => fr`Suspension levée : ${familyWords(family)} (${figureOf(people, NOUNS.person)})`,
  'accounts.class': ({ group, people, until }) => fr`${until === null ? fr`Comptes rouverts` : fr`Comptes suspendus`} : élèves de ${quoted(group.name)} (${figureOf(people, NOUNS.person)})${until === null ? '' : fr`, fin prévue le ${formatDayHour(until)}`}`,
  'accounts.people': ({ people, suspended }) => fr`${suspended ? fr`Comptes suspendus` : fr`Comptes rouverts`} : ${figureOf(people.length, NOUNS.person)}`,
  'announcement.plan': ({ title }) => fr`Communication ${quoted(title)} préparée`,
  'announcement.withdraw': ({ title }) => fr`Communication ${quoted(title)} retirée`,
  'home.activate': () => fr`Passage à la page d’accueil à tuiles, irréversible`,
  'homeTile.plan': ({ title }) => fr`Tuile ${quoted(title)} réglée`,
  'homeTile.remove': ({ title }) => fr`Tuile ${quoted(title)} retirée`,
  'homeTile.show': ({ title, enabled }) => fr`Tuile ${quoted(title)} ${enabled ? 'affichée' : 'masquée'}`,
  'homeTile.move': ({ title }) => fr`Tuile ${quoted(title)} déplacée`,
  'platform.use': ({ name, used }) => fr`Plateforme ${quoted(name)} : ${used ? 'utilisée par l’établissement' : 'plus utilisée'}`,
  'platform.define': ({ name }) => fr`Plateforme ${quoted(name)} décrite`,
  'platform.remove': ({ name }) => fr`Plateforme ${quoted(name)} retirée`,
  'calendar.set': ({ field }) => fr`Calendrier scolaire : ${CALENDAR_FIELDS[field] ?? 'jours sans classe'}`,
  'correspondence.set': ({ label, principal, principalName }, names) => {
    if (principal === null) return fr`Correspondance de ${quoted(label)} retirée`;
    const what = principal.kind === 'person' ? (names(principal.id) ?? 'une personne partie') : quoted(principalName ?? 'un groupe disparu');
    return fr`Correspondance : ${quoted(label)} dans les fichiers est ${what}`;
  },
  'correspondence.setMany': ({ names: n }) => fr`Correspondance de ${figureOf(n, FILE_NAME)}`,
  'settings.copy': ({ school, settings }) => fr`${figureOf(settings, SETTING)} repris du modèle ${quoted(school)}`,
  'scenario.plan': ({ name, day }) => fr`Prévu pour le ${formatDay(day)} : ${name}`,
  'conflict.resolve': ({ choice }) => CHOICES[choice],
  'gar.assign': ({ subscription, targets, state }) => fr`GAR, ${quoted(subscription.name)} : ${figureOf(targets, TARGET)} ${ASSIGNED[state](targets)}`,
  'gar.lines': ({ subscription, lines }) => fr`GAR, ${quoted(subscription.name)} : ${figureOf(lines, PLAN_LINE)} ${agree(lines, 'changée', 'changées')}`,
  'gar.tick': ({ lines, done }) => fr`Console GAR : ${figureOf(lines, NOUNS.line)} ${done ? agree(lines, 'faite', 'faites') : 'à refaire'}`,
  'gar.recover': ({ licences, recovered }) =>
    fr`Console GAR : ${figureOf(licences, LICENCE)} ${recovered ? agree(licences, 'récupérée', 'récupérées') : 'à récupérer'}`,
  'gar.staff': ({ charge, person, manages }, names) =>
    fr`${names(person) ?? 'Une personne partie'} ${manages ? 'devient' : 'n’est plus'} ${GAR_CHARGES[charge]}`,
  'gar.declare': ({ charge, person, declared }, names) =>
    fr`${names(person) ?? 'Une personne partie'}, ${GAR_CHARGES[charge]} : ${declared ? 'déclaration à la DRANE faite' : 'déclaration à la DRANE à faire'}`,
  'gar.export': ({ school, people, archive }) =>
    fr`Annuaire de ${school} écrit pour le GAR, ${figureOf(people, NOUNS.person)}, fichier ${archive} : demandé en ligne de commande, sans compte`,
  'account.invite': ({ role }) => fr`Invitation envoyée : ${CONSOLE_ROLE_LABELS[role]}`,
  'account.approve': ({ role }) => fr`Second accord donné à une invitation : ${CONSOLE_ROLE_LABELS[role]}`,
  'account.withdraw': ({ role }) => fr`Invitation retirée : ${CONSOLE_ROLE_LABELS[role]}`,
  'account.join': ({ role, first }) => fr`Accès créé : ${CONSOLE_ROLE_LABELS[role]}${first ? fr`, par l’invitation affichée au démarrage de l’ENT` : ''}`,
  'account.remove': ({ account, role }) => fr`Accès retiré : ${CONSOLE_ROLE_LABELS[role]}, compte ${account}`,
  'account.role': ({ account, role }) => fr`Rôle changé : ${CONSOLE_ROLE_LABELS[role]}, compte ${account}`,
  'account.twoPersons': ({ wanted, asked, act = 'grant' }) => {
    const what = TWO_PERSON_ACTS[act];
    if (asked) return fr`Fin de l’accord à deux administrateurs pour ${what} : demandée, en attente d’un second administrateur`;
    return wanted ? fr`Accord à deux administrateurs : demandé pour ${what}` : fr`Accord à deux administrateurs : n’est plus demandé pour ${what}`;
  },
  'people.export': ({ list, lines, purpose, sealed }) => fr`Fichier enregistré : ${EXPORTED_LISTS[list]}, ${figureOf(lines, NOUNS.line)}` + (sealed === true ? fr`, protégé par un mot de passe` : '') + (purpose === undefined ? '' : fr`, motif : ${purpose}`),
  'session.close': ({ account }) => fr`Session fermée, compte ${account}`,
  'connector.set': ({ platform, act, unit, mode, person }, names) => connectorActWords({ platform, act, unit, mode, person: person === undefined ? undefined : (names(person) ?? 'une personne partie') }),
  'replacement.plan': (said, names) => fr`Remplacement : ${replacementWords(said, names)}`,
  'replacement.change': (said, names) => fr`Remplacement modifié : ${replacementWords(said, names)}`,
  'replacement.cancel': ({ absent, substitute }, names) =>
    fr`Remplacement annulé : ${names(absent) ?? 'une personne partie'} par ${names(substitute) ?? 'une personne partie'}`,
  'timetable.setting': ({ field }) => fr`Emploi du temps : ${TIMETABLE_FIELDS[field] ?? field}`,
  'inspection.open': ({ teacher, inspections, prepared, from, to }, names) => {
    const whose = inspections === 1 ? (names(teacher) ?? 'une personne partie') : figureOf(inspections, INSPECTION);
    return fr`Accès au cahier de textes ${prepared ? 'préparé' : 'ouvert'} à l’inspection : ${whose}, ${periodWords(from, to)}`;
  },
  'inspection.window': ({ teacher, from, to }, names) => fr`Inspection, ${names(teacher) ?? 'une personne partie'} : ${periodWords(from, to)}`,
  'inspection.state': ({ teacher, state }, names) =>
    fr`Inspection, ${names(teacher) ?? 'une personne partie'} : accès ${state === 'open' ? 'ouvert' : 'fermé'}`,
  'inspection.told': ({ teacher, told }, names) => fr`Inspection, ${names(teacher) ?? 'une personne partie'} : ${told ? 'l’enseignant est prévenu' : 'l’enseignant reste à prévenir'}`,
  'inspector.add': ({ inspector }) => fr`Inspecteur ${quoted(inspector.name)} ajouté`,
  'inspector.account': ({ inspector, platform, checked }) => fr`Inspecteur ${quoted(inspector.name)} : compte ${checked ? 'vérifié' : 'retiré'} sur ${platform}`,
  'visa.note': ({ teacher, from, to }, names) => fr`Visa noté, ${visaWhose(teacher, names)} : ${periodWords(from, to)}`,
  'visa.remove': ({ teacher, from, to }, names) => fr`Note de visa retirée, ${visaWhose(teacher, names)} : ${periodWords(from, to)}`,
  'import.members': ({ members, groups, created }) =>
    fr`Liste importée : ${figureOf(members, NOUNS.member)} ${agree(members, 'ajouté', 'ajoutés')} à ${countOf(groups, NOUNS.group)}${created === 0 ? '' : fr`, dont ${countOf(created, NOUNS.group)} ${agree(created, 'créé', 'créés')}`}`,
  'import.gar': ({ planned, done }) => {
    const added = planned === 0 ? [] : [fr`${figureOf(planned, NOUNS.person)} ${agree(planned, 'ajoutée', 'ajoutées')} au plan`];
    const ticked = done === 0 ? [] : [fr`${figureOf(done, NOUNS.line)} ${agree(done, 'faite', 'faites')}`];
    return fr`Affectations du GAR importées : ${[...added, ...ticked].join(', ')}`;
  },
  'lease.set': ({ days }) => fr`Usage hors connexion : ${countOf(days, NOUNS.day)} au plus`,
  'rights.withdraw': ({ person }, names) => fr`Droit fort retiré : ${names(person) ?? 'une personne partie'}`,
  'rights.review': ({ people }) => fr`Droits forts revus : ${figureOf(people, NOUNS.person)}`,
  'limitation.set': ({ person, limited }, names) => fr`${limited ? 'Données limitées' : 'Limitation levée'} : ${names(person) ?? 'une personne que rien ne nomme ici'}`,
  'answerers.name': () => fr`Responsable du traitement et délégué à la protection des données nommés`,
  revert: () => fr`Annulation d’une modification déjà envoyée`,
  newer: () => fr`Action d’une version plus récente de la console : mettez la vôtre à jour pour la lire`,
};

/** What somebody meant, in one sentence without a final stop; people are named by the lookup. */
export function intentionSentence(intention: Intention, names: PersonNames = () => undefined): string {
  return callByKind<Intention, [names: PersonNames], string>(SENTENCES, intention, names);
}

/** On whose lesson book a visa is. */
function visaWhose(teacher: string | null, names: PersonNames): string {
  return teacher === null ? 'tous les enseignants' : (names(teacher) ?? 'une personne partie');
}
