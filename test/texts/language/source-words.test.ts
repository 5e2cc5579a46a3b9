import { expect, it } from 'vitest';
import { CATALOGUE } from '../../../domain/controls/catalogue.ts';
import { THRESHOLD_ROWS } from '../../../domain/controls/thresholds.data.ts';
import { WARNING_SOURCES } from '../../../domain/inspections/inspection-warnings.ts';
import type { PermissionCell } from '../../../domain/rights/permission-table.ts';
import { DEFAULT_PERMISSIONS } from '../../../domain/rights/permission-table.data.ts';
import { REPLACEMENT_WARNING_SOURCES } from '../../../domain/replacements/replacement-warnings.ts';
import { CHECKLIST } from '../../../domain/school-year/checklists.data.ts';
import { sourceLine, sourceWords } from '../../../texts/language/source-words.ts';
import { plain } from '../../support/plain.ts';

/** Every cell of the table of permissions. */
const PERMISSIONS: readonly PermissionCell[] = DEFAULT_PERMISSIONS.flatMap(({ roles }) => Object.values(roles));

it('calls a source by its name, once for all its references', () => {
  expect(sourceWords('S2-055, S2-057')).toBe('guide de la DRANE (S2-055, S2-057)');
  expect(sourceWords('S2-092, O-01b')).toBe('guide de la DRANE (S2-092) et aide de Mon Bureau Numérique (O-01b)');
  expect(plain(sourceLine({ ref: 'O-24', inferred: true }))).toBe('Déduit de : documentation d’EDT (O-24)');
  expect(plain(sourceLine({ ref: 'S2-082' }))).toBe('Source : guide de la DRANE (S2-082)');
  expect(sourceLine({ ref: 'domain.md §3.2', inferred: true })).toBe('Déduit');
});

it('shows a source that a school or a DRANE names in its own words, as they are', () => {
  expect(plain(sourceLine({ ref: 'Notice Kosmos, mai 2026' }))).toBe('Source : Notice Kosmos, mai 2026');
  expect(plain(sourceLine({ ref: 'Notice Kosmos 2026', inferred: true }))).toBe('Déduit de : Notice Kosmos 2026');
  expect(sourceWords('S2-092, Notice Kosmos 2026')).toBe('guide de la DRANE (S2-092) et Notice Kosmos 2026');
  expect(plain(sourceLine({ ref: 'notice.md' }))).toBe('Source : notice.md');
});

it('names the source of everything that is not inferred', () => {
  const sources = [
    ...CATALOGUE.map(({ source }) => source),
    ...Object.values(THRESHOLD_ROWS).map(({ source }) => source),
    ...Object.values(CHECKLIST).map(({ source }) => source),
    ...PERMISSIONS.map(({ source, provenance }) => ({ ref: source, inferred: provenance !== 'stated' })),
    ...Object.values(WARNING_SOURCES),
    ...Object.values(REPLACEMENT_WARNING_SOURCES),
  ];
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((source) => !('inferred' in source && source.inferred) && ['', source.ref].includes(sourceWords(source.ref)))).toEqual([]);
});
