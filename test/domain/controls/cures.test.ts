import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CATALOGUE } from '../../../domain/controls/catalogue.ts';
import { school } from './school.ts';

/** Every suite of the controls, as text. */
const SUITES = globSync(`${import.meta.dirname}/*/*.test.ts`).map((file) => readFileSync(file, 'utf8')).join('\n');

/** What no change of the console cures: the next import or statement of accounts does, the direction in the ENT, where visas are, and the ENT as it accepts. */
const CURED_ELSEWHERE: ReadonlySet<string> = new Set(['ALI-02', 'VIS-02', 'RUB-18', 'ACC-02']);

/** Those that look at no school (`withoutData`): nothing gives their data, and they say so. */
const neverRuns = ({ missing }: (typeof CATALOGUE)[number]): boolean => missing.length === 0 && missing(school()) !== undefined;

const NO_CORRECTION = /^/;
/** How a suite shows a correction of each kind; what is corrected elsewhere passes once the next delivery says so. */
const CORRECTED_BY: Readonly<Record<(typeof CATALOGUE)[number]['fix'], (name: string) => RegExp>> = {
  auto: (name) => new RegExp(`corrected\\(${name},`),
  assist: (name) => new RegExp(`cured(?:With)?\\(${name},`),
  external: () => NO_CORRECTION,
  none: () => NO_CORRECTION,
};

it.for(CATALOGUE.filter((control) => !neverRuns(control)).map((control) => [control.id, control] as const))(
  '%s has a school that trips it, one that does not, and its correction leads from one to the other',
  ([id, { fix }]) => {
    const name = id.toLowerCase().replace('-', '');
    expect(SUITES, 'trips').toMatch(new RegExp(`(?:found|foundIds|ending|corrected|cured|curedWith)\\(${name},`));
    // A cure ends with a school that passes.
    expect(SUITES, 'does not').toMatch(new RegExp(`(?:ending|corrected|cured|curedWith)\\(${name},`));
    expect(SUITES, 'is corrected').toMatch(CURED_ELSEWHERE.has(id) ? NO_CORRECTION : CORRECTED_BY[fix](name));
  },
);
