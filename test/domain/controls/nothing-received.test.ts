import { expect, it } from 'vitest';
import { CATALOGUE } from '../../../domain/controls/catalogue.ts';
import { rightsOf } from '../../../domain/school/school-rights.ts';
import { createRowTable } from '../../../domain/sync/row-table.ts';
import { ending, school } from './school.ts';

const base = school({ people: [] });
const view = createRowTable();
/** A school of which the ENT has said nothing at all: not even a person. */
const NOTHING = { ...base, view, side: rightsOf({ directory: base.directory, inherits: false }, view) };

/** What looks at this version of the console, and at nothing of the school. */
const LOOKS_AT_ITSELF: ReadonlySet<string> = new Set(['ADJ-06']);

it.for(CATALOGUE.map((control) => [control.id, control] as const))('%s is « non exécuté » where nothing was received, never « réussi »', ([id, control]) => {
  expect(ending(control, NOTHING)).toMatch(LOOKS_AT_ITSELF.has(id) ? /^passed$/ : /^not-run /);
});
