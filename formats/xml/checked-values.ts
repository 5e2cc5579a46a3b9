import type { AnomalyRule } from '../file/anomaly.ts';
import { isMef, parseFlag, parseIne, parseNumber } from '../values/codes.ts';
import { parseDate } from '../values/dates.ts';
import { parseUai } from '../values/uai.ts';
import { parseWeeks } from '../values/weeks.ts';
import type { Report } from './element-format.ts';
import { attributeOf, valueOf, type XmlElement } from './xml-element.ts';

/** Reads one field of an element, and tells the anomaly of a value that breaks its rule. */
export type ReadField<Value> = (element: XmlElement, field: string, report: Report) => Value | undefined;

function checked<Value>(rule: AnomalyRule, parse: (raw: string) => Value | undefined, raw: typeof valueOf = valueOf): ReadField<Value> {
  return (element, field, report) => {
    const value = raw(element, field);
    if (value === undefined) return undefined;
    const parsed = parse(value);
    if (parsed === undefined) report(rule, element, { field, value });
    return parsed;
  };
}

/** ISO date of an attribute or child. */
export const dateOf = checked('date', parseDate);

/** INE of an attribute or child. */
export const ineOf = checked('ine-shape', parseIne);

/** Boolean of an attribute or child. */
export const flagOf = checked('flag', parseFlag);

/** Number of an attribute or child. */
export const numberOf = checked('number', parseNumber);

/** Week mask of an attribute. */
export const weeksOfAttribute = checked('weeks', parseWeeks, attributeOf);

/** MEF of an attribute or child, kept whatever its shape: codes are matched as text, never derived from (formats §9). */
export const mefOf: ReadField<string> = (element, field, report) => {
  const value = valueOf(element, field);
  if (value !== undefined && !isMef(value)) report('mef-shape', element, { field, value });
  return value;
};

/** UAI of an attribute or child, kept with its warning when its letter is wrong. */
export const uaiOf: ReadField<string> = (element, field, report) => {
  const value = valueOf(element, field);
  const parsed = value === undefined ? undefined : parseUai(value);
  if (value !== undefined && parsed?.hasKey !== true) report(parsed === undefined ? 'uai-shape' : 'uai-key', element, { field, value });
  return parsed?.uai;
};

/** Name of a person, kept with its warning when the upstream export lost a character of it to « ? » (formats §0.5). */
export const nameOf: ReadField<string> = (element, field, report) => {
  const value = valueOf(element, field);
  if (value?.includes('?') === true) report('lost-character', element, { field, value });
  return value;
};

/** A value that makes the record: undefined, with its anomaly, when missing, and the record is then left out. */
export const keyOf: ReadField<string> = (element, field, report) => {
  const value = valueOf(element, field);
  if (value === undefined) report('missing-key', element, { field });
  return value;
};
