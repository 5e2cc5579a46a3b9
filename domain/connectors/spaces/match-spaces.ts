import { plainName } from '../../directory/identity.ts';
import { findRubrique, listRubriques } from '../../rubriques/rubrique.ts';
import type { SettingsView } from '../../sync/row.ts';
import type { PlatformSchool } from '../platform-school.ts';

/** A space of a platform, and the rubrique that it stands for; `title` null: it is there no more. */
export interface SpaceLine {
  readonly id: string;
  readonly title: string | null;
  readonly rubrique: string | null;
  /** The only rubrique of that very name, to be agreed to; null where nothing is near. */
  readonly proposal: string | null;
}

/** By space, the rubrique that somebody said it stands for. */
export type SaidSpaces = ReadonlyMap<string, string>;

/**
 * Spaces that stand for a rubrique which is active, and which are there: a rubrique that is archived or deleted here takes no right off there, and
 * a space that is gone holds nothing that could be compared.
 */
export function spacesOf({ spaces, proofs }: PlatformSchool, view: SettingsView, said: SaidSpaces): SaidSpaces {
  const there = new Set(spaces.map(({ id }) => id));
  return new Map([...said].filter(([space, rubrique]) => (there.has(space) || !proofs.shares.complete) && findRubrique(view, rubrique)?.state === 'active'));
}

/** Every space there with what it stands for, then those that somebody said and that are there no more. */
export function spaceLines({ spaces }: PlatformSchool, view: SettingsView, said: SaidSpaces): readonly SpaceLine[] {
  const taken = new Set(said.values());
  const free = listRubriques(view).filter(({ id, state }) => state === 'active' && !taken.has(id));
  const proposed = (title: string): string | null => {
    const [only, ...others] = free.filter((rubrique) => plainName(rubrique.title) === plainName(title));
    const isAlone = spaces.filter((space) => plainName(space.title) === plainName(title)).length === 1;
    return only === undefined || others.length > 0 || !isAlone ? null : only.id;
  };
  const there = spaces.map(({ id, title }): SpaceLine => {
    const rubrique = said.get(id) ?? null;
    return { id, title, rubrique, proposal: rubrique === null ? proposed(title) : null };
  });
  const known = new Set(spaces.map(({ id }) => id));
  return [...there, ...[...said].filter(([space]) => !known.has(space)).map(([id, rubrique]): SpaceLine => ({ id, title: null, rubrique, proposal: null }))];
}
