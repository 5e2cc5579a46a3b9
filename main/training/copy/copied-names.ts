import { WELL_KNOWN_GROUPS, type Group } from '../../../domain/directory/group.ts';
import { FUNCTIONAL_LINES } from '../../../domain/messaging/functional-lines.ts';
import { PROFILE_GROUPS } from '../../../domain/deliveries/aaf/build/school-groups.ts';
import { FUNCTION_LABELS, LEVELS } from './copied-words.data.ts';

/** Identifiers of the copy, by those of the real school: made as they are met, and gone with the copying. */
export interface CopiedIds {
  readonly person: (id: string) => string;
  readonly group: (id: string) => string;
  readonly rubrique: (id: string) => string;
  readonly subscription: (id: string) => string;
  readonly preset: (id: string) => string;
  readonly replacement: (id: string) => string;
  readonly inspector: (id: string) => string;
  readonly service: (id: string) => string;
}

/** Groups that mean the same in every school, with what the product calls them. */
const KNOWN_GROUPS: ReadonlyMap<string, string> = new Map([
  [WELL_KNOWN_GROUPS.everyone, 'Tous'],
  [WELL_KNOWN_GROUPS.headOfSchool, 'Chef d’établissement'],
  [WELL_KNOWN_GROUPS.superAdministrator, 'Super Administrateur'],
  ...PROFILE_GROUPS.map(({ id, name }) => [id, name] as const),
  ...FUNCTIONAL_LINES.map(({ id, label }) => [id, label] as const),
  ...Object.entries(FUNCTION_LABELS).map(([code, label]) => [`fonction:${code}`, label] as const),
]);

/** What a group is called in the copy, and its identifier. */
export interface CopiedGroupName {
  readonly id: string;
  readonly name: string;
  readonly level?: string;
}

/** Names the groups of the copy: classes by their level and a letter, what is computed about them by their class, the rest by a number. */
export function copiedGroups(groups: readonly Group[]): ReadonlyMap<string, CopiedGroupName> {
  const named = new Map<string, CopiedGroupName>();
  const classes = groups.filter(({ kind }) => kind === 'class');
  for (const [rank, { id, level, name }] of classes.entries()) named.set(id, classNamed(rank, levelOf(level ?? name), classes.length));
  for (const { id, classId } of groups) {
    const about = classId === undefined ? undefined : named.get(classId);
    if (about !== undefined && !named.has(id)) named.set(id, sideOf(id, about));
  }
  const others = groups.filter(({ id }) => !named.has(id) && !KNOWN_GROUPS.has(id));
  for (const [rank, { id, kind }] of others.entries()) named.set(id, otherNamed(rank, kind));
  for (const { id } of groups) {
    const name = KNOWN_GROUPS.get(id);
    if (name !== undefined) named.set(id, { id, name });
  }
  return named;
}

function otherNamed(rank: number, kind: Group['kind']): CopiedGroupName {
  const number = String(rank + 1);
  return { id: `${kind === 'teaching' ? 'g' : 'libre'}:groupe-${number}`, name: `Groupe ${number}` };
}

function levelOf(text: string): string | undefined {
  return LEVELS.find(([pattern]) => pattern.test(text.trim()))?.[1];
}

function classNamed(rank: number, level: string | undefined, count: number): CopiedGroupName {
  const code = String(rank + 1).padStart(String(count).length, '0');
  return { id: `c:F${code}`, name: `${level ?? 'Classe'} F${code}`, ...(level === undefined ? {} : { level }) };
}

/** Those who answer for the pupils of a class, or teach them. */
function sideOf(id: string, { id: classId, name }: CopiedGroupName): CopiedGroupName {
  const key = classId.slice('c:'.length);
  return id.startsWith('ens:') ? { id: `ens:${key}`, name: `Enseignants de ${name}` } : { id: `resp:${key}`, name: `Responsables de ${name}` };
}

/** Numbers what has no name of its own; `known`: identifiers that mean the same in every school. */
export function numbered(prefix: string, known: ReadonlyMap<string, string> = new Map()): (id: string) => string {
  const given = new Map(known);
  return (id) => {
    const one = given.get(id) ?? `${prefix}${String(given.size - known.size + 1)}`;
    given.set(id, one);
    return one;
  };
}

/** What such a group is called. */
export function knownGroupName(id: string): string | undefined {
  return KNOWN_GROUPS.get(id);
}
