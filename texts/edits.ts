import type { Json } from '../domain/kernel/json.ts';
import { RubriqueRole } from '../domain/rights/role.ts';
import { parseAccessId, parseMembershipId } from '../domain/rubriques/principal.ts';
import type { JournalEdit } from '../domain/sync/journal-entry.ts';
import { ROLE_LABELS } from './roles.ts';
import { figureOf, fr, quoted } from './typography.ts';

/** Gives the names of what an edit is about; undefined for what has left the school. */
export interface SettingNames {
  readonly person: (id: string) => string | undefined;
  readonly group: (id: string) => string | undefined;
  readonly rubrique: (id: string) => string | undefined;
  /** What a conflict is about, in words. */
  readonly conflict: (id: string) => string | undefined;
}

/** One edit in words: what it is about, the value before, the value after. */
export interface EditWords {
  readonly object: string;
  readonly before: string;
  readonly after: string;
}

/** The name of a field as the label of its value; a right and a membership have none, their object says it all. */
const FIELD_LABELS: Readonly<Record<string, string>> = {
  title: 'titre',
  parentId: 'rubrique mère',
  kind: 'nature',
  classId: 'classe',
  position: 'ordre',
  visibility: 'visibilité',
  state: 'état',
  temporary: 'temporaire',
  landing: 'page d’arrivée',
  blog: 'blog',
  blogComments: 'commentaires du blog',
  agenda: 'agenda',
  forum: 'forum',
  chat: 'discussion',
  chatHours: 'créneaux de discussion',
  pad: 'écriture collaborative',
  sharedFolders: 'dossiers partagés',
  mailingList: 'liste de diffusion',
  name: 'nom',
  note: 'note',
  accesses: 'droits',
  resolution: 'décision',
};

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

/** An edit of the draft, of a conflict or of the journal, for a person to read. */
export function editWords({ entity, id, field, before, after }: JournalEdit, names: SettingNames): EditWords {
  return {
    object: editObject({ entity, id, field }, names),
    before: valueWords({ entity, field }, before, names),
    after: valueWords({ entity, field }, after, names),
  };
}

/** What an edit is about: « CDI », Enseignants. */
export function editObject({ entity, id, field }: Pick<JournalEdit, 'entity' | 'id' | 'field'>, names: SettingNames): string {
  if (entity === 'conflict') return FIELD_LABELS['resolution'] ?? field;
  const row = rowObject({ entity, id }, names);
  return entity === 'access' || entity === 'membership' ? row : fr`${row}, ${FIELD_LABELS[field] ?? field}`;
}

/** The row that an edit touches, without its field: a right, a membership, a rubrique or a group. */
export function rowObject({ entity, id }: Pick<JournalEdit, 'entity' | 'id'>, names: SettingNames): string {
  switch (entity) {
    case 'access':
      return accessObject(id, names);
    case 'membership':
      return membershipObject(id, names);
    case 'schoolGroup':
      return fr`Groupe ${quoted(names.group(id) ?? 'disparu')}`;
    default:
      return fr`Rubrique ${quoted(names.rubrique(id) ?? 'disparue')}`;
  }
}

function accessObject(id: string, names: SettingNames): string {
  const key = parseAccessId(id);
  const rubrique = key === undefined ? undefined : names.rubrique(key.rubriqueId);
  return fr`Rubrique ${quoted(rubrique ?? 'disparue')} : ${principalWords(key?.principal, names)}`;
}

/** Who holds a right, in words: a group by its name, a person by hers. */
export function principalWords(principal: { readonly kind: 'group' | 'person'; readonly id: string } | undefined, names: SettingNames): string {
  if (principal?.kind === 'person') return names.person(principal.id) ?? 'une personne partie';
  return (principal === undefined ? undefined : names.group(principal.id)) ?? 'un groupe disparu';
}

function membershipObject(id: string, names: SettingNames): string {
  const key = parseMembershipId(id);
  const person = key === undefined ? undefined : names.person(key.personId);
  const group = key === undefined ? undefined : names.group(key.groupId);
  return fr`Groupe ${quoted(group ?? 'disparu')} : ${person ?? 'une personne partie'}`;
}

/** A value in words: a role by its label, a switch by « oui » or « non », a mother by its title. */
export function valueWords({ entity, field }: Pick<JournalEdit, 'entity' | 'field'>, value: Json, names: SettingNames): string {
  const special = BY_FIELD[`${entity}.${field}`];
  return special === undefined ? plainWords(field, value) : special(value, names);
}

const BY_FIELD: Readonly<Record<string, (value: Json, names: SettingNames) => string>> = {
  'access.role': roleWords,
  'membership.member': (value) => (value === true ? 'membre' : 'non membre'),
  'conflict.resolution': resolutionWords,
  'schoolGroup.state': (value) => (typeof value === 'string' ? (GROUP_STATES[value] ?? value) : 'inexistant'),
  'rubrique.parentId': (value, names) => (typeof value === 'string' ? quoted(names.rubrique(value) ?? 'disparue') : 'aucune'),
  'rubrique.accesses': (value) => figureOf(Object.keys(recordOf(value)).length, RIGHT),
};

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
