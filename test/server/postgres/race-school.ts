import type { SchoolSeed, SeedRow } from '../../../server/seed/seed-school.ts';
import { TINY_SCHOOL } from '../tiny-school.ts';

/** Identifier of the rubrique that one writer alone changes. */
export function ownRubrique(writer: number): string {
  return `own-${writer}`;
}

/** Identifier of the rubrique over which all writers race at one step. */
export function raceRubrique(step: number): string {
  return `race-${step}`;
}

/** What every rubrique of the race is called before it. */
export const BEFORE = 'Avant';

/** The tiny school, with a rubrique for each writer and one for each step. */
export function raceSchool(writers: number, steps: number): SchoolSeed {
  const ids = [...Array.from({ length: writers }, (_, i) => ownRubrique(i)), ...Array.from({ length: steps }, (_, i) => raceRubrique(i))];
  return { ...TINY_SCHOOL, settings: [...TINY_SCHOOL.settings, ...ids.map(rubrique)] };
}

function rubrique(id: string): SeedRow {
  return { entity: 'rubrique', id, fields: { title: BEFORE, parentId: 'root', kind: 'etablissement', position: 0, visibility: 'privee', state: 'active' } };
}
