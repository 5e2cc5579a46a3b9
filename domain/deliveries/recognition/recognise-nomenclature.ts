import { plainName } from '../../directory/identity.ts';
import type { Comparison } from '../delivery-ground.ts';
import type { KnownOf, NomenclaturePreview } from '../delivery-preview.ts';
import type { StatedName } from '../delivery.ts';

/**
 * How much a nomenclature holds, and which names of the school it has: subjects taught and levels of classes, by their words,
 * since the directory keeps no code. The names of the school are those of the AAF, and stay so.
 */
export function recogniseNomenclature({ ground: { directory, day }, delivery: { nomenclature } }: Comparison): NomenclaturePreview | undefined {
  if (nomenclature === undefined) return undefined;
  const { mefs, subjects, programmes, codes } = nomenclature;
  return {
    mefs: mefs.length,
    closedMefs: mefs.filter(({ closedOn = day }) => closedOn < day).length,
    subjects: subjects.length,
    programmes,
    codes,
    subjectsHere: namedAmong(directory.people.flatMap((one) => one.subjects), subjects),
    levelsHere: namedAmong(directory.groups.flatMap(({ level }) => level ?? []), mefs),
  };
}

/** Of names that the school bears, how many a file has. */
function namedAmong(here: readonly string[], stated: readonly StatedName[]): KnownOf {
  const names = new Set(stated.flatMap((one) => one.names.map(plainName)));
  const own = new Set(here.map(plainName));
  return { stated: own.size, known: own.intersection(names).size };
}
