import { describe, expect, it } from 'vitest';
import { adj01 } from '../../../../domain/controls/adj/adj-01.ts';
import { adj02 } from '../../../../domain/controls/adj/adj-02.ts';
import { adj03 } from '../../../../domain/controls/adj/adj-03.ts';
import { adj04 } from '../../../../domain/controls/adj/adj-04.ts';
import { adj05 } from '../../../../domain/controls/adj/adj-05.ts';
import { adj06 } from '../../../../domain/controls/adj/adj-06.ts';
import { rub15 } from '../../../../domain/controls/rub/rub-15.ts';
import { rub18 } from '../../../../domain/controls/rub/rub-18.ts';
import type { KnownAccount } from '../../../../domain/accounts/account-statement.ts';
import type { Fields } from '../../../../domain/sync/row.ts';
import { cured } from '../cured.ts';
import { ending, found, school } from '../school.ts';
import { SHIPPED_PLATFORMS } from '../../../../texts/platforms/shipped-platforms.ts';
import { person } from '../../settings.ts';

describe('ADJ-01 to ADJ-05', () => {
  it('are not run: the console holds none of their data', () => {
    expect([adj01, adj02, adj03, adj04, adj05].map((control) => ending(control, school()))).toEqual([
      'not-run homeTiles',
      'not-run announcements',
      'not-run mailValidation',
      'not-run consents',
      'not-run auditExports',
    ]);
  });
});

describe('ADJ-04 and ADJ-05, what comes back', () => {
  const noted = (item: string, at: string) => school({ rows: { checklistItem: { [`2026-2027|${item}`]: { done: { by: 'Augustin Giraud', at } } } } });

  it('find what is late by what was last noted, and pass until then', () => {
    expect(found(adj04, noted('consents-2025-10', '2025-10-30T08:00:00.000Z'))).toEqual([{ objects: [{ kind: 'setting', id: 'consents' }], params: { days: 10 } }]);
    expect(found(adj05, noted('audit-2026-10', '2026-10-01T08:00:00.000Z'))).toEqual([{ objects: [{ kind: 'setting', id: 'audit' }], params: { days: 8 } }]);
    expect([ending(adj04, noted('consents-2026-01', '2026-01-10T08:00:00.000Z')), ending(adj05, noted('audit-2026-10', '2026-10-20T08:00:00.000Z'))]).toEqual(['passed', 'passed']);
  });
});

describe('ADJ-02, alerts that stay', () => {
  const alert = (fields: Fields = {}): Fields => ({ kind: 'alert', title: 'Grève', from: '2026-10-20T08:00', until: null, audience: { families: ['guardian'], levels: [] }, state: 'planned', ...fields });
  const ending02 = (rows: Readonly<Record<string, Fields>>): string => ending(adj02, school({ rows: { announcement: rows } }));

  it('finds one that is shown for more than a fortnight, of those that are planned here', () => {
    const ground = school({ rows: { announcement: { old: alert(), recent: alert({ from: '2026-11-01T08:00' }), over: alert({ until: '2026-11-01T08:00' }), info: alert({ kind: 'information' }) } } });
    expect(found(adj02, ground)).toEqual([{ objects: [{ kind: 'setting', id: 'old' }], params: { days: 20, title: 'Grève' } }]);
  });

  it('is gone once its end is past', () => {
    const after = cured(adj02, school({ rows: { announcement: { old: alert() } } }), ['announcement', 'old', { until: '2026-11-08T18:00' }]);
    expect(found(adj02, after)).toEqual([]);
  });

  it('passes where none stays, and is not run where none is planned', () => {
    expect([ending02({ info: alert({ kind: 'information' }) }), ending02({ gone: alert({ state: 'trashed' }) })]).toEqual(['passed', 'not-run announcements']);
  });
});

const image = (width: number): Fields => ({ name: 'une.png', format: 'png', width, height: 453, bytes: 1000 });
const tile = (fields: Fields): Fields => ({ title: 'Une', enabled: true, state: 'active', ...fields });

describe('ADJ-01, the image of the top tile', () => {
  const of = (fields: Fields): ReturnType<typeof school> => school({ rows: { homeTile: { top: tile({ kind: 'top', image: image(1999), ...fields }) } } });

  it('finds one that is smaller than 2000 × 453, until another one is looked at', () => {
    expect(found(adj01, of({}))).toEqual([{ objects: [{ kind: 'setting', id: 'top' }], params: { width: 1999, height: 453 } }]);
    cured(adj01, of({}), ['homeTile', 'top', { image: image(2000) }]);
  });

  it('passes for one that is hidden, for one whose image nobody looked at, and for another tile', () => {
    expect([of({ enabled: false }), of({ image: null }), of({ kind: 'fixed' })].map((ground) => ending(adj01, ground))).toEqual(['passed', 'passed', 'passed']);
  });
});

describe('RUB-15, who answers for an outside tool', () => {
  const of = (fields: Fields): ReturnType<typeof school> => school({ rows: { homeTile: { tool: tile({ kind: 'tool', tool: 'DigiPad', ...fields }) } } });

  it('finds a tool or a network that nobody answers for, or somebody who has left, until somebody does', () => {
    expect(found(rub15, of({}))).toEqual([{ objects: [{ kind: 'setting', id: 'tool' }], params: { tool: 'DigiPad' } }]);
    expect(found(rub15, of({ kind: 'social', tool: '' }))[0]?.params).toEqual({ tool: 'Une' });
    cured(rub15, of({ responsibleId: 'left' }), ['homeTile', 'tool', { responsibleId: 'head' }]);
  });

  it('passes for what is hidden or is of the ENT, and is not run where no tile is described', () => {
    expect([of({ enabled: false }), of({ kind: 'fixed' }), school()].map((ground) => ending(rub15, ground))).toEqual(['passed', 'passed', 'not-run homeTiles']);
  });
});

describe('RUB-18, the switch that nothing takes back', () => {
  const of = (fields: Fields): string => ending(rub18, school({ rows: { homePage: { general: fields } } }));

  it('finds it as long as it is drafted, and passes once the ENT has it', () => {
    expect([of({ tiles: false }), of({ tiles: true }), of({ tiles: true, activated: { accountId: 'a', name: 'Ann', at: 'x' } })]).toEqual(['passed', 'found', 'passed']);
  });
});

describe('ADJ-06, dated facts', () => {
  const datedFacts = [{ fact: 'schoolCalendar', until: '2026-11-09' }] as const;

  it('finds one the day after its last day', () => {
    const after = school({ thresholds: { datedFacts }, now: '2026-11-10T08:00:00.000Z' });
    expect(found(adj06, after)).toEqual([
      { objects: [{ kind: 'setting', id: 'schoolCalendar' }], params: { fact: 'schoolCalendar', until: '2026-11-09' } },
    ]);
  });

  it('passes until then', () => {
    expect(ending(adj06, school({ thresholds: { datedFacts } }))).toBe('passed');
  });
});

describe('ADJ-03, addresses of parents', () => {
  const people = [person('mum', { profile: 'guardian' }), person('leo', { profile: 'student' })];
  const stated = (accounts: readonly KnownAccount[], platform = 'touraine-eschool') => school({ people, now: '2026-11-09T08:00:00.000Z', platforms: SHIPPED_PLATFORMS.filter(({ id }) => id === platform), accounts: [{ platform: '', statedOn: '2026-11-09', source: 'a.csv', strangers: 0, accounts: [...accounts] }] });
  const account = (fields: Partial<KnownAccount>): KnownAccount => ({ personId: 'mum', state: 'toActivate', ...fields });

  it('finds those whose 48 hours are over, of parents alone', () => {
    const late = { startedOn: '2026-11-06', emailChecked: false };
    expect(adj03.find(stated([account(late), account({ ...late, personId: 'leo' })])).map(({ objects }) => objects[0]?.id)).toEqual(['mum']);
    expect(found(adj03, stated([account(late)]))[0]?.params).toEqual({ due: 'restart' });
    for (const fields of [{ ...late, startedOn: '2026-11-07' }, { ...late, emailChecked: true }, { emailChecked: false }]) expect(ending(adj03, stated([account(fields)]))).toBe('passed');
  });

  it('says what the platform of the statement says: an active account types its address again on one, and nothing more is known on another', () => {
    const active = [account({ state: 'active', startedOn: '2026-11-06', emailChecked: false })];
    const dueOn = (platform: string) => found(adj03, stated(active, platform)).map(({ params }) => params['due']);
    expect([dueOn('touraine-eschool'), dueOn('mon-ent-touraine')]).toEqual([['retype'], ['email']]);
    expect(ending(adj03, stated([account({ createdOn: '2026-09-01', emailChecked: true })]))).toBe('passed');
  });

  it('is not run on a platform of which no source gives a delay, nor on one that nobody named', () => {
    const late = [account({ state: 'active', startedOn: '2026-11-06', emailChecked: false })];
    expect([ending(adj03, stated(late, 'mon-ent-occitanie')), ending(adj03, stated(late, ''))]).toEqual(['not-run accountRules', 'not-run accountRules']);
  });

  it('is not run on a statement that says nothing of addresses', () => {
    expect(ending(adj03, stated([account({ startedOn: '2026-11-06' })]))).toBe('not-run mailValidation');
  });
});
