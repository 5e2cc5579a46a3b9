import { describe, expect, it } from 'vitest';
import { runControls } from '../../../domain/controls/run-controls.ts';
import { awaitedCorrection, Corrections, isDelayed, withCorrection, withoutCorrection, yetToCome } from '../../../domain/upstream/correction.ts';
import { FREQUENT_ERRORS, frequentError, isMetIn } from '../../../domain/upstream/frequent-errors.data.ts';
import { upstreamState } from '../../../domain/upstream/source-state.ts';
import { sourceRow } from '../../../domain/upstream/upstream-sources.data.ts';
import { findControl } from '../../../domain/controls/catalogue.ts';
import { school } from '../controls/school.ts';
import { group } from '../settings.ts';

const at = '2026-11-08T08:00:00.000Z';
const stateOf = (ground: ReturnType<typeof school>) => upstreamState(ground, runControls(ground));

describe('the sources of a school', () => {
  it('are those of its degree, and any other whose file has come', () => {
    const ecole = { groups: [group('c:CP', { kind: 'class', name: 'CP' })] };
    expect(stateOf(school()).map(({ id }) => id)).toEqual(['siecle', 'sts', 'aaf', 'edt', 'pronote']);
    expect(stateOf(school(ecole)).map(({ id }) => id)).toEqual(['onde', 'aaf']);
    expect(stateOf(school({ ...ecole, rows: { upstreamReport: { sts: { at } }, timetableSettings: { general: { idsImportedOn: '2026-09-02' } } } })).map(({ id }) => id)).toEqual(['onde', 'sts', 'aaf', 'pronote']);
  });

  it('say the last date of each kind of their files, the last one first, and the day that somebody noted', () => {
    const rows = {
      upstreamReport: { siecle: { at, statedOn: '2026-11-07' }, 'siecle-guardians': { at: '2026-11-09T08:00:00.000Z' }, edt: { at: 'one day' } },
      timetableSettings: { general: { idsImportedOn: '2026-09-02' } },
    };
    const [siecle, sts, , edt, pronote] = stateOf(school({ rows }));
    expect(siecle?.dates).toEqual([{ report: 'siecle-guardians', at: '2026-11-09T08:00:00.000Z', statedOn: null }, { report: 'siecle', at, statedOn: '2026-11-07' }]);
    expect([sts?.dates, edt?.dates, edt?.notedOn]).toEqual([[], [], null]);
    expect(pronote).toMatchObject({ dates: [], notedOn: '2026-09-02' });
  });

  it('have what their own controls say, and nothing that was computed again', () => {
    const ground = school({ rows: { upstreamReport: { aaf: { at, renamed: [{ kind: 'class', id: 'c:6A', before: '6A', after: '6e A' }] } } } });
    const results = runControls(ground);
    const edt = upstreamState(ground, results).find(({ id }) => id === 'edt');
    expect(edt?.results.map(({ control, state }) => `${control.id} ${state}`)).toContain('ALI-04 found');
    expect(edt?.results.every((result) => results.includes(result))).toBe(true);
    expect(sourceRow('edt').controls).toEqual(edt?.results.map(({ control }) => control.id).toSorted((one, other) => sourceRow('edt').controls.findIndex((id) => id === one) - sourceRow('edt').controls.findIndex((id) => id === other)));
    expect(upstreamState(ground, []).find(({ id }) => id === 'edt')?.results).toEqual([]);
  });
});

describe('the clock of a correction', () => {
  it('says by when the ENT shows it, then that it is over', () => {
    expect(awaitedCorrection(at, 48, '2026-11-10T07:59:59.999Z')).toEqual({ correctedAt: at, until: '2026-11-10T08:00:00.000Z', isOver: false });
    expect(awaitedCorrection(at, 48, '2026-11-10T08:00:00.000Z').isOver).toBe(true);
    expect(awaitedCorrection(at, 24, '2026-11-09T08:00:00.000Z').isOver).toBe(true);
  });

  it('runs for the bases that the ENT waits for, and keeps instants alone', () => {
    expect(['siecle', 'onde', 'sts', 'edt', 'aaf', 'pronote'].filter(isDelayed)).toEqual(['siecle', 'onde', 'sts']);
    expect(['siecle', 'onde', 'sts'].every((id) => isDelayed(id) && sourceRow(id).delay !== null)).toBe(true);
    expect(Corrections.safeParse({ siecle: [at] }).success).toBe(true);
    expect(Corrections.safeParse({ siecle: ['LEFEVRE Noé'] }).success).toBe(false);
    expect(Corrections.safeParse({ siecle: Array.from({ length: 21 }, () => at) }).success).toBe(false);
    expect(Corrections.safeParse({ edt: [at] }).success).toBe(false);
  });

  it('reads the only one that an earlier version kept of each', () => {
    expect(Corrections.parse({ siecle: at, sts: [at] })).toEqual({ siecle: [at], sts: [at] });
  });

  it('keeps several of a source in order, each once, the last twenty; each is taken away alone', () => {
    const [first, last] = ['2026-11-07T08:00:00.000Z', '2026-11-09T08:00:00.000Z'];
    const noted = [at, last, first, at].reduce<Corrections>((kept, one) => withCorrection(kept, 'siecle', one), { sts: [at] });
    expect(noted).toEqual({ siecle: [first, at, last], sts: [at] });
    expect(withoutCorrection(noted, 'siecle', at)).toEqual({ siecle: [first, last], sts: [at] });
    expect(withoutCorrection({}, 'siecle', at)).toEqual({ siecle: [] });
    const many = Array.from({ length: 21 }, (_, i) => `2026-11-08T08:${10 + i}:00.000Z`);
    expect(many.reduce<Corrections>((kept, one) => withCorrection(kept, 'onde', one), {}).onde).toEqual(many.slice(1));
  });

  it('is of a moment past by the clock of Paris', () => {
    const now = '2026-11-09T08:30:00.000Z';
    expect(yetToCome({ day: '2026-11-10', hour: '00:00' }, now)).toBe('day');
    expect(yetToCome({ day: '2026-11-09', hour: '09:31' }, now)).toBe('hour');
    expect(yetToCome({ day: '2026-11-09', hour: '09:30' }, now)).toBeUndefined();
    expect(yetToCome({ day: '2026-11-08', hour: '23:00' }, now)).toBeUndefined();
  });
});

describe('frequent errors', () => {
  it('each say where to correct, on whose word, and name controls that are in the catalogue', () => {
    for (const id of Object.keys(FREQUENT_ERRORS)) {
      const row = Object.entries(FREQUENT_ERRORS).find(([one]) => one === id)?.[1];
      expect(row?.source.ref, id).toMatch(/^S\d-\d{3}/);
      expect(row?.controls.every((control) => findControl(control) !== undefined), id).toBe(true);
    }
    expect(frequentError('duplicate-groups')).toMatchObject({ where: 'edt', source: { ref: 'S2-112' } });
  });

  it.each([
    ['no-account', 'second', true], ['no-account', 'first', false], ['duplicate-groups', 'first', false], ['weak-head', 'first', true],
    ['weak-head', 'second', true], ['onde-guardian', 'first', true], ['onde-guardian', 'second', false], ['pronote-sign-in', 'first', false],
  ] as const)('%s in a school of the %s degree: %s', (id, degree, isMet) => {
    expect(isMetIn(degree, id)).toBe(isMet);
  });
});
