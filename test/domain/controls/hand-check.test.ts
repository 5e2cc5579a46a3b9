import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../domain/controls/catalogue.ts';
import { handCheckOf, isChecked, noteHandCheck, rubriquesToLookAt } from '../../../domain/controls/by-hand/hand-check.ts';
import { HAND_CHECK_IDS, handCheckOfKey } from '../../../domain/controls/by-hand/hand-check-key.ts';
import { countUnlooked, runControl } from '../../../domain/controls/run-controls.ts';
import { rub17 } from '../../../domain/controls/rub/rub-17.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { isNotedInMonth } from '../../../domain/school-year/recurring-mark.ts';
import { laidOver, school } from './school.ts';

const DAY = '2026-11-09';
const MARK = { by: 'Augustin Giraud', at: `${DAY}T08:00:00.000Z` };
const IDS = HAND_CHECK_IDS;

describe('a control that somebody looks at by hand', () => {
  it('is each one that no school can ever run, and no other', () => {
    const ground = school();
    // Their question looks at no ground: it has no answer, whatever the school.
    const neverRun = CATALOGUE.filter(({ missing }) => missing.length === 0 && missing(ground) !== undefined);
    expect(neverRun.map(({ id }) => id).toSorted()).toEqual(IDS.toSorted());
  });

  it('is not run, never passed, and says that nobody looked', () => {
    const result = runControl(school(), rub17);
    expect(result).toMatchObject({ state: 'not-run', missing: 'articles', byHand: { id: 'RUB-17', last: undefined, isDue: false } });
    expect(countUnlooked([result])).toEqual({ lacking: 0, byHand: 1 });
  });

  it('is looked at for as long as the note of somebody holds, then is to be looked at again', () => {
    const ground = school();
    const noted = laidOver(ground, must(noteHandCheck(ground.view, 'RUB-17', DAY, MARK), 'a note').changes);
    const on = (day: string) => runControl({ ...noted, now: `${day}T09:00:00.000Z` }, rub17);
    expect([on(DAY), on('2027-02-09'), on('2027-02-10')].map((result) => [result.state, countUnlooked([result]).byHand])).toEqual([['not-run', 0], ['not-run', 0], ['not-run', 1]]);
    const back = laidOver(noted, must(noteHandCheck(noted.view, 'RUB-17', DAY, null), 'taken back').changes);
    expect(isChecked(must(handCheckOf(back.view, 'RUB-17', DAY), 'by hand'))).toBe(false);
  });

  it('is taken back in the month of its note, where the school is: after midnight it is still the month before in Greenwich', () => {
    const ground = school();
    const mark = { ...MARK, at: '2026-11-30T23:30:00.000Z' };
    const noted = laidOver(ground, must(noteHandCheck(ground.view, 'MSG-11', '2026-12-01', mark), 'a note').changes);
    expect(['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'].map((day) => isNotedInMonth(noted.view, 'MSG-11', day))).toEqual([false, true, true, false]);
    const back = laidOver(noted, must(noteHandCheck(noted.view, 'MSG-11', '2026-12-01', null), 'taken back').changes);
    expect(isNotedInMonth(back.view, 'MSG-11', '2026-12-01')).toBe(false);
  });

  it('is told by the key of its note, and is none of those that the console runs', () => {
    expect(['2026-2027|RUB-17-2026-11', 'RUB-17-2026-11', '2026-2027|audit-2026-11'].map(handCheckOfKey)).toEqual(['RUB-17', 'RUB-17', undefined]);
    expect(handCheckOf(school().view, 'RUB-01', DAY)).toBeUndefined();
    expect(countUnlooked([{ control: rub17, state: 'passed' }, { control: rub17, state: 'not-run', missing: 'articles' }])).toEqual({ lacking: 1, byHand: 0 });
  });

  it('names the rubriques to open', () => {
    const rubrique = { title: 'x', kind: 'etablissement', state: 'active' };
    const ground = school({ rows: { rubrique: { news: { ...rubrique, feedsHomePage: true }, folders: { ...rubrique, sharedFolders: true }, old: { ...rubrique, state: 'archived', feedsHomePage: true, sharedFolders: true } } } });
    expect(IDS.map((id) => [id, rubriquesToLookAt(ground, id)])).toEqual([['GRP-07', []], ['RUB-11', ['folders']], ['RUB-17', ['news']], ['MSG-11', []], ['MSG-12', []]]);
  });
});
