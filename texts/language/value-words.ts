import type { Json } from '../../domain/kernel/json.ts';
import { RubriqueRole } from '../../domain/rights/role.ts';
import type { JournalEdit } from '../../domain/sync/journal-entry.ts';
import { OwnHoliday } from '../../domain/school-year/school-calendar.ts';
import { WeekRule } from '../../domain/school-year/week-rule.ts';
import { LessonHours } from '../../domain/timetable/teacher-timetable.ts';
import { formatDay, formatDayHour, periodWords as windowWords, spokenHour } from './dates.ts';
import { SUBSCRIPTION_VALUES } from '../gar/gar-values.ts';
import { ASSIGNMENT_STATES } from '../gar/gar.ts';
import { ROLE_LABELS } from '../people/roles.ts';
import { CALENDAR_TEXTS, holidayDays } from '../year/school-calendar.ts';
import { weekRuleWords } from '../year/week-letters.ts';
import type { SettingNames } from './setting-objects.ts';
import { Audience } from '../../domain/communication/announcement.ts';
import { audienceWords, CHANNEL_LABELS, KIND_LABELS, momentText } from '../communication/communication.ts';
import { LIMITATION_REASONS } from '../privacy/limitation.ts';
import { ImageFacts } from '../../domain/home-page/images/image-facts.ts';
import { PERSONAL_DATA_LABELS, PERSONAL_DATA_UNSAID, TILE_KIND_LABELS } from '../home-page/home-page.ts';
import { imageWords } from '../home-page/images.ts';
import { thresholdWords } from '../situation/thresholds.ts';
import { everyDaysWords, lessonHours, MODE_LABELS, TOOL_LABELS } from '../year/timetable.ts';
import { figureOf, fr, NOUNS, quoted } from './typography.ts';
import { VISA_AUTHORS, VISA_STATES } from '../year/visas.ts';

const VALUE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  visibility: { publique: 'publique', privee: 'privée' },
  state: { active: 'en service', archived: 'archivée', trashed: 'supprimée', absent: 'inexistante' },
  landing: { article: 'article', firstService: 'premier service' },
  kind: {
    racine: 'racine du site', classe: 'classe', pedagogique: 'pédagogique', etablissement: 'établissement',
    free: 'groupe libre', privilege: 'groupe d’habilitation', functional: 'groupe fonctionnel',
  },
};

const GROUP_STATES: Readonly<Record<string, string>> = {
  active: 'en service', archived: 'archivé', trashed: 'supprimé', absent: 'inexistant',
};

const RESOLUTIONS: Readonly<Record<string, string>> = {
  theirs: 'la valeur de l’ENT',
  mine: 'la valeur demandée',
  value: 'une autre valeur',
};

const SLOT = { one: 'créneau', many: 'créneaux', gender: 'm' } as const;
const RIGHT = { one: 'droit', many: 'droits', gender: 'm' } as const;

/** A value in words: a role by its label, a switch by « oui » or « non », a mother by its title. */
export function valueWords({ entity, field }: Pick<JournalEdit, 'entity' | 'field'>, value: Json, names: SettingNames): string {
  const special = BY_FIELD[`${entity}.${field}`];
  return special === undefined ? plainWords(field, value) : special(value, names);
}

/** The word of a value among those of a list; a value that this version does not know is shown as it is. */
function wordIn(words: Readonly<Record<string, string>>, absent: string): (value: Json) => string {
  return (value) => (typeof value === 'string' ? (words[value] ?? value) : absent);
}

const CELL = { one: 'cellule', many: 'cellules', gender: 'f' } as const;

const ACCOMPANIMENT_KINDS: Readonly<Record<string, string>> = { aesh: 'AESH', fosterFamily: 'famille d’accueil', other: 'autre' };

/** As the dialog that ignores a control proposes them. */
const IGNORE_REASONS: Readonly<Record<string, string>> = {
  wanted: 'c’est voulu', elsewhere: 'traité ailleurs', later: 'à traiter plus tard', other: 'autre raison',
};

const ANNOUNCEMENT_STATES: Readonly<Record<string, string>> = { absent: 'inexistante', planned: 'préparée', trashed: 'retirée' };
const SUSPENSION_STATES: Readonly<Record<string, string>> = { open: 'ouvert', suspended: 'suspendu' };
const instantWords = (value: Json): string => (typeof value === 'string' && value !== '' ? formatDayHour(value) : 'aucune');
const momentWords = (value: Json): string => (typeof value === 'string' && value !== '' ? momentText(value) : 'sans fin');

const REPLACEMENT_STATES: Readonly<Record<string, string>> = { absent: 'inexistant', active: 'prévu', cancelled: 'annulé' };
const INSPECTION_STATES: Readonly<Record<string, string>> = { absent: 'inexistante', prepared: 'préparée', open: 'ouverte', closed: 'fermée' };
const REPLACEMENT_ORIGINS: Readonly<Record<string, string>> = { ent: 'l’ENT', edt: 'l’emploi du temps' };
const MASTERS: Readonly<Record<string, string>> = { ent: 'l’ENT', edt: 'EDT ou Pronote' };

const PROPOSITION_STATES: Readonly<Record<string, string>> = {
  absent: 'aucune', asked: 'demandée', accepted: 'acceptée', declined: 'refusée', withdrawn: 'retirée',
};

function chargeWords(value: Json): string {
  return value === true ? 'en charge' : 'sans charge';
}

function personWords(value: Json, names: SettingNames): string {
  return typeof value === 'string' && value !== '' ? (names.person(value) ?? 'une personne partie') : 'non précisé';
}

function sameAsWords(value: Json, names: SettingNames): string {
  return typeof value === 'string' ? (names.person(value) ?? names.group(value) ?? 'disparu de l’annuaire') : 'sans correspondance';
}

function periodWords(value: Json): string {
  const { from, to } = recordOf(value);
  if (typeof from !== 'string') return 'non précisée';
  return windowWords(from, typeof to === 'string' ? to : null);
}

function scopeWords(value: Json, names: SettingNames): string {
  const { classIds, subjects, slots } = recordOf(value);
  const classes = Array.isArray(classIds) ? classIds.map((id) => names.group(String(id)) ?? 'une classe disparue') : [];
  const hours = Array.isArray(slots) ? slots.flatMap((slot) => LessonHours.safeParse(slot).data ?? []).map(lessonHours) : [];
  const all = [...classes, ...(Array.isArray(subjects) ? subjects.map(String) : []), ...hours];
  return all.length === 0 ? 'toutes' : all.join(', ');
}

function dayWords(value: Json): string {
  return typeof value === 'string' ? formatDay(value) : 'non précisé';
}

function untilWords(value: Json, format: (iso: string) => string, none: string): string {
  const { until } = recordOf(value);
  return typeof until === 'string' ? fr`jusqu’au ${format(until)}` : none;
}

// Two sides that differ must not read the same: what else they say is said too.

function flagWords(value: Json): string {
  return value === null ? 'non précisé' : plainWords('', value);
}

function quietWords(value: Json): string {
  const { enabled, weekdays, weekend, holidays } = recordOf(value);
  if (value === null) return 'non précisé';
  const [week, end] = [recordOf(weekdays ?? null), recordOf(weekend ?? null)];
  const hours = fr`${hourWords(week['from'])} – ${hourWords(week['to'])} en semaine, ${hourWords(end['from'])} – ${hourWords(end['to'])} le week-end`;
  return `${enabled === true ? 'en service' : 'hors service'}, ${hours}${holidays === true ? ', vacances comprises' : ''}`;
}

function hourWords(hour: Json | undefined): string {
  return typeof hour === 'string' ? spokenHour(hour) : '?';
}

function restrictionWords(value: Json): string {
  const cells = Object.keys(recordOf(recordOf(value)['cells'] ?? null)).length;
  return value === null ? 'aucun' : `${untilWords(value, formatDayHour, 'sans limite')}, ${figureOf(cells, CELL)}`;
}

function ignoredWords(value: Json): string {
  const said = recordOf(value)['reason'];
  const reason = typeof said === 'string' ? IGNORE_REASONS[said] : undefined;
  return value === null ? 'surveillé' : fr`ignoré ${untilWords(value, formatDay, 'sans limite')}${reason === undefined ? '' : ` (${reason})`}`;
}

function doneWords(value: Json): string {
  const { by, at } = recordOf(value);
  return value === null ? 'à faire' : ['fait', ...(typeof by === 'string' ? [`par ${by}`] : []), ...(typeof at === 'string' ? [fr`le ${formatDay(at)}`] : [])].join(' ');
}

const ZONES: Readonly<Record<string, string>> = CALENDAR_TEXTS.zones;

/** The name of the row says what it counts: only a share and a period need words of their own. */
function ownThresholdWords(value: Json): string {
  if (value === null) return 'par défaut';
  return thresholdWords({ kind: typeof value === 'number' && value <= 1 ? 'share' : 'count', least: 0, most: 0 }, value);
}

function holidaysWords(value: Json): string {
  const all = Array.isArray(value) ? value.map((one) => OwnHoliday.safeParse(one).data).filter((one) => one !== undefined) : [];
  return all.length === 0 ? 'aucun' : all.map((one) => fr`${quoted(one.name)} ${holidayDays({ id: null, ...one })}`).join(', ');
}

function weeksWords(value: Json): string {
  const rule = WeekRule.safeParse(value).data;
  return rule === undefined ? 'aucune' : weekRuleWords(rule);
}

function roleWords(value: Json): string {
  const role = RubriqueRole.safeParse(value);
  return role.success ? ROLE_LABELS[role.data] : ROLE_LABELS.none;
}

function resolutionWords(value: Json): string {
  const choice = recordOf(value)['choice'];
  return typeof choice === 'string' ? (RESOLUTIONS[choice] ?? choice) : 'à décider';
}

function plainWords(field: string, value: Json): string {
  if (value === null || value === '') return 'vide';
  switch (typeof value) {
    case 'boolean':
      return value ? 'oui' : 'non';
    case 'string':
      return VALUE_WORDS[field]?.[value] ?? quoted(value);
    case 'number':
      return String(value);
    default:
      return Array.isArray(value) ? slotWords(value.length) : 'valeur composée';
  }
}

function slotWords(slots: number): string {
  return slots === 0 ? 'aucun' : figureOf(slots, SLOT);
}

function recordOf(value: Json): Readonly<Record<string, Json | undefined>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};
}

const BY_FIELD: Readonly<Record<string, (value: Json, names: SettingNames) => string>> = {
  'access.role': roleWords,
  'membership.member': (value) => (value === true ? 'membre' : 'non membre'),
  'conflict.resolution': resolutionWords,
  // What another version wrote keeps its own word: it is neither of ours.
  'visibilityRule.visible': (value) => (typeof value === 'string' ? quoted(value) : value === true ? 'visible' : 'masqué'),
  'moderator.moderates': (value) => (value === true ? 'modérateur' : 'non modérateur'),
  'allClasses.granted': (value) => (value === true ? 'toutes les classes' : 'ses classes'),
  'messagingSettings.studentMayWriteSingleTeacher': flagWords,
  'messagingSettings.reporting': flagWords,
  'messagingSettings.quietHours': quietWords,
  'messagingSettings.restriction': restrictionWords,
  'matrixPreset.cells': (value) => figureOf(Object.keys(recordOf(value)).length, CELL),
  'matrixPreset.state': wordIn(GROUP_STATES, 'inexistant'),
  'serviceAccess.role': (value, names) => (typeof value === 'string' && value !== 'none' ? names.serviceRole(value) : ROLE_LABELS.none),
  'accompaniment.kind': wordIn(ACCOMPANIMENT_KINDS, 'non précisée'),
  'accompaniment.from': dayWords,
  'accompaniment.to': dayWords,
  'ignoredControl.ignored': ignoredWords,
  'proposition.state': wordIn(PROPOSITION_STATES, 'aucune'),
  'proposition.askedAt': (value) => (typeof value === 'string' && value !== '' ? formatDayHour(value) : 'vide'),
  'checklistItem.done': doneWords,
  'controlThreshold.value': ownThresholdWords,
  'correspondence.directoryId': sameAsWords,
  'accountSuspension.access': wordIn(SUSPENSION_STATES, 'ouvert'),
  'accountSuspension.until': instantWords,
  'accountSuspension.restores': instantWords,
  'accountSuspension.laid': (value) => figureOf(Object.keys(recordOf(value)).length, CELL),
  'announcement.channel': wordIn(CHANNEL_LABELS, 'aucune'),
  'announcement.kind': wordIn(KIND_LABELS, 'aucun'),
  'announcement.state': wordIn(ANNOUNCEMENT_STATES, 'inexistante'),
  'announcement.from': momentWords,
  'announcement.until': momentWords,
  'announcement.audience': (value) => audienceWords(Audience.safeParse(value).data ?? { families: [], levels: [] }),
  'homePage.activated': (value) => (value === null ? 'pas encore' : doneWords({ ...recordOf(value), by: recordOf(value)['name'] ?? null }).replace(/^fait/, 'activée')),
  'homeTile.kind': wordIn(TILE_KIND_LABELS, 'aucun'),
  'homeTile.image': (value) => {
    const image = ImageFacts.safeParse(value).data;
    return image === undefined ? 'aucune' : imageWords(image);
  },
  'homeTile.rubriqueIds': (value, names) => (Array.isArray(value) && value.length > 0 ? value.map((id) => quoted(names.rubrique(String(id)) ?? 'disparue')).join(', ') : 'aucune'),
  'homeTile.responsibleId': personWords,
  'homeTile.personalData': wordIn(PERSONAL_DATA_LABELS, PERSONAL_DATA_UNSAID),
  'platform.used': flagWords,
  'platform.definition': (value) => {
    const { name } = recordOf(value);
    return typeof name === 'string' ? quoted(name) : 'celle de la console';
  },
  'schoolCalendar.zone': wordIn(ZONES, 'non précisée'),
  'schoolCalendar.holidays': holidaysWords,
  'schoolCalendar.weeks': weeksWords,
  ...Object.fromEntries(Object.entries(SUBSCRIPTION_VALUES).map(([field, words]) => [`garSubscription.${field}`, words])),
  'garAssignment.state': wordIn(ASSIGNMENT_STATES, 'non affectée'),
  'garAssignment.done': doneWords,
  'licenceRecovery.recovered': (value) => (value === null ? 'à récupérer' : doneWords(value).replace(/^fait/, 'récupérée')),
  'assignmentManager.manages': chargeWords,
  'pixManager.manages': chargeWords,
  'assignmentManager.declaredOn': dayWords,
  'pixManager.declaredOn': dayWords,
  'replacement.absentId': personWords,
  'replacement.substituteId': personWords,
  'replacement.period': periodWords,
  'replacement.scope': scopeWords,
  'replacement.missingSince': (value) => (value === null ? 'oui' : fr`plus depuis le ${dayWords(value)}`),
  'replacement.state': wordIn(REPLACEMENT_STATES, 'inexistant'),
  'replacement.origin': wordIn(REPLACEMENT_ORIGINS, 'inconnue'),
  'timetableSettings.master': wordIn(MASTERS, 'non précisé'),
  'timetableSettings.tool': wordIn(TOOL_LABELS, 'non précisé'),
  'timetableSettings.mode': wordIn(MODE_LABELS, 'non précisé'),
  'timetableSettings.everyDays': everyDaysWords,
  'timetableSettings.receiverId': personWords,
  'timetableSettings.longFromDays': (value) => (typeof value === 'number' ? figureOf(value, NOUNS.day) : 'réglage d’EDT'),
  'timetableSettings.idsImportedOn': dayWords,
  'offlineLease.days': (value) => (typeof value === 'number' ? figureOf(value, NOUNS.day) : 'durée de la console'),
  'rightsReview.reviewedOn': dayWords,
  'limitation.reason': wordIn(LIMITATION_REASONS, 'aucune'),
  'inspection.visit': dayWords,
  'inspection.window': periodWords,
  'inspection.informedOn': dayWords,
  'inspection.state': wordIn(INSPECTION_STATES, 'inexistante'),
  'visa.teacherId': (value, names) => (value === null ? 'tous les enseignants' : personWords(value, names)),
  'visa.subject': (value) => (typeof value === 'string' && value !== '' ? quoted(value) : 'toutes'),
  'visa.from': dayWords,
  'visa.to': dayWords,
  'visa.by': wordIn(VISA_AUTHORS, 'non précisé'),
  'visa.state': wordIn(VISA_STATES, 'inexistant'),
  'schoolGroup.state': wordIn(GROUP_STATES, 'inexistant'),
  'rubrique.parentId': (value, names) => (typeof value === 'string' ? quoted(names.rubrique(value) ?? 'disparue') : 'aucune'),
  'rubrique.accesses': (value) => figureOf(Object.keys(recordOf(value)).length, RIGHT),
};
