import type { AafStructure } from '../../../domain/deliveries/aaf/aaf-school.ts';
import { allValues, type AafRecord } from '../aaf-record.ts';
import { splitParts } from '../fields.ts';

/**
 * The school of the first degree with the classes and groups that its people name, as no structure lists them (formats.md
 * §1.4). Those that it had before a delta stay: that nobody names a class any more does not delete it.
 */
export function withNamedPlaces(structure: AafStructure, people: Iterable<AafRecord>): AafStructure {
  const classes = new Map(structure.classes.map((one) => [one.code, one]));
  const groups = new Map(structure.groups.map((one) => [one.code, one]));
  for (const record of people) {
    for (const { code, label } of placesOf(record, 'ENTPersonClasses', structure.key)) classes.set(code, { code, label, mefs: [] });
    for (const { code, label } of placesOf(record, 'ENTPersonGroupes', structure.key)) groups.set(code, { code, label, classCodes: [] });
  }
  return { ...structure, classes: [...classes.values()], groups: [...groups.values()] };
}

interface Place {
  readonly code: string;
  readonly label: string;
}

function placesOf(record: AafRecord, attribute: string, key: string): readonly Place[] {
  return allValues(record, attribute).flatMap((value) => {
    const [structure, , , code, label] = splitParts(value);
    return structure === key && code !== undefined ? [{ code, label: label ?? code }] : [];
  });
}
