import { Group, GroupKind, GroupOrigin } from '../../domain/directory/group.ts';
import { Profile } from '../../domain/directory/profile.ts';
import { School } from '../../domain/directory/school.ts';
import { searchKey } from '../../domain/directory/search.ts';
import type { DirectoryEntity } from '../../domain/sync/entity.ts';

/** A checked line of the directory, ready to be kept. */
export interface DirectoryLine {
  readonly entity: DirectoryEntity;
  readonly id: string;
  readonly ver: number;
  /** The thing as JSON, without what `id` says already; absent: the thing is gone. */
  readonly data?: string;
  /** What it is called: both names of a person, the one of a group. */
  readonly names: readonly string[];
}

const PROFILES: ReadonlySet<unknown> = new Set(Profile.options);
const SOURCES: ReadonlySet<unknown> = new Set(['siecle', 'stsweb', 'agents', 'ent']);

type Values = Readonly<Record<string, unknown>>;

/**
 * Reads one line of the directory, already parsed as JSON; undefined when its shape is not one.
 * Written by hand because a school district has 100,000 lines: zod alone would take as long as the disk.
 * Checks what the schema of a person checks; groups and schools, which are few, go through their schema.
 */
export function readDirectoryLine(line: Values): DirectoryLine | undefined {
  const { e, i, v, d, x } = line;
  if (!isEntity(e) || !isText(i, 200) || i === '' || !isVersion(v)) {
    return undefined;
  }
  if (x === 1 && d === undefined) {
    return { entity: e, id: i, ver: v, names: [] };
  }
  return x === undefined && isObject(d) && isEntry(e, i, d)
    ? { entity: e, id: i, ver: v, data: JSON.stringify(d), names: namesOf(e, d) }
    : undefined;
}

/**
 * Whether a line would be one but for a word that only a newer ENT has: a profile, a source, a kind or an origin of group. Somebody is not
 * taken for what they are not, and an answer is kept whole or not at all: the console says that it wants to be updated (ADR 19).
 */
export function isLineOfLater({ d, ...line }: Values): boolean {
  return isObject(d) && readDirectoryLine({ ...line, d: { ...d, ...Object.fromEntries(WORDS.flatMap(([name, word]) => (isText(d[name], 60) ? [[name, word]] : []))) } }) !== undefined;
}

/** A word of now in the place of each, by the field that has it. */
const WORDS = [['profile', Profile.options[0]], ['source', 'ent'], ['kind', GroupKind.options[0]], ['origin', GroupOrigin.options[0]]] as const;

function namesOf(entity: DirectoryEntity, { lastName, firstName, name }: Values): readonly string[] {
  return (entity === 'person' ? [lastName, firstName] : [name]).filter((text) => typeof text === 'string');
}

function isEntry(entity: DirectoryEntity, id: string, data: Values): boolean {
  if (entity === 'person') {
    return isPerson(id, data);
  }
  return entity === 'group' ? Group.safeParse({ ...data, id }).success : School.safeParse({ ...data, uai: id }).success;
}

function isPerson(id: string, person: Values): boolean {
  return (
    isText(id, 100) &&
    isNamed(id, person) &&
    PROFILES.has(person['profile']) &&
    SOURCES.has(person['source']) &&
    areOptionalTexts(person) &&
    areTexts(person['groupIds'], 400, 100) &&
    areTexts(person['childrenIds'], 60, 100) &&
    areTexts(person['subjects'], 40, 200) &&
    isCount(person['otherSchools']) &&
    areFunctions(person['functions'])
  );
}

function isNamed(id: string, person: Values): boolean {
  return (person['id'] ?? id) === id && isText(person['lastName'], 200) && isText(person['firstName'], 200);
}

function areOptionalTexts({ civility, birthDate, email }: Values): boolean {
  return (
    (civility === undefined || isText(civility, 10)) &&
    (birthDate === undefined || isText(birthDate, 10)) &&
    (email === undefined || isText(email, 200))
  );
}

function isCount(value: unknown): boolean {
  return value === undefined || (Number.isInteger(value) && Number(value) > 0 && Number(value) <= 1000);
}

function areTexts(value: unknown, most: number, length: number): boolean {
  return value === undefined || (Array.isArray(value) && value.length <= most && value.every((item) => isText(item, length)));
}

function areFunctions(value: unknown): boolean {
  return (
    value === undefined ||
    (Array.isArray(value) &&
      value.length <= 40 &&
      value.every((item) => isObject(item) && isText(item['code'], 16) && isText(item['label'], 200)))
  );
}

function isText(value: unknown, length: number): value is string {
  return typeof value === 'string' && value.length <= length;
}

function isVersion(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0;
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEntity(value: unknown): value is DirectoryEntity {
  return value === 'person' || value === 'group' || value === 'school';
}

/** Text under which a line is found: a person by both names, a group by its name. */
export function searchTextOf({ names }: Pick<DirectoryLine, 'names'>, keyOf: (name: string) => string = searchKey): string {
  let text = '';
  for (const name of names) {
    const key = keyOf(name);
    text += text === '' || key === '' ? key : ` ${key}`;
  }
  return text;
}

/** Names that a load keeps in mind: they come back often, and a key costs as much as its insert. */
const MOST_NAMES = 20_000;

/** A `searchKey` that remembers the names it has met; made for one load. */
export function rememberNameKeys(): (name: string) => string {
  const keys = new Map<string, string>();
  return (name) => {
    // Remembering one word would cost more than reading it again.
    if (/^[A-Za-z0-9À-ÖØ-öø-ÿ]+$/.test(name)) {
      return searchKey(name);
    }
    const known = keys.get(name);
    if (known !== undefined) {
      return known;
    }
    const key = searchKey(name);
    if (keys.size < MOST_NAMES) {
      keys.set(name, key);
    }
    return key;
  };
}
