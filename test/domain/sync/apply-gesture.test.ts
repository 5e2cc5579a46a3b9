import { describe, expect, it } from 'vitest';
import { change, endings, NOW, openEnt, settings, smallSchool } from '../settings.ts';
import { CELL, role, state, title } from './small-changes.ts';

describe('one change that reaches the ENT', () => {
  it('applies, raises the version and tells it', () => {
    const ent = openEnt(smallSchool());
    const effect = ent.send([role('visitor', 'writer')], { name: 'Ann' });
    expect(endings(effect)).toEqual(['applied']);
    expect(ent.rows.find('access', CELL)).toEqual({ ver: 2, fields: { role: 'writer' }, by: 'Ann', at: NOW });
    expect(effect.journal[0]).toMatchObject({ status: 'applied', m: 1, edits: [{ field: 'role', before: 'visitor', after: 'writer' }] });
  });

  it('is already so when somebody else wished the same', () => {
    const ent = openEnt(smallSchool());
    expect(endings(ent.send([role('none', 'visitor')]))).toEqual(['same']);
    expect(ent.rows.find('access', CELL)?.ver).toBe(1);
  });

  it('keeps both fields that two people changed', () => {
    const ent = openEnt(smallSchool());
    const old = smallSchool();
    ent.send([change(old, 'rubrique', 'mother', { title: 'A' })], { client: 'a' });
    expect(endings(ent.send([change(old, 'rubrique', 'mother', { forum: true })], { client: 'b' }))).toEqual(['applied']);
    expect(ent.rows.find('rubrique', 'mother')?.fields).toMatchObject({ title: 'A', forum: true });
  });

  it('is refused with the rights of now, and told', () => {
    const ent = openEnt(smallSchool());
    const effect = ent.send([role('visitor', 'writer')], { role: 'head' });
    expect(endings(effect)).toEqual(['rejected role-forbids']);
    expect(effect.journal[0]?.status).toBe('rejected');
    expect(endings(ent.send([title('mother', 'Mère', ' ')]))).toEqual(['rejected title-missing']);
  });

  it('does not stop the ones beside it', () => {
    const ent = openEnt(smallSchool());
    expect(endings(ent.send([title('mother', 'Mère', ''), role('visitor', 'none')]))).toEqual(['rejected title-missing', 'applied']);
  });

  it('writes when something was deleted by the clock of the ENT', () => {
    const ent = openEnt(smallSchool());
    ent.send([state('daughter', 'active', 'trashed')], { now: '2026-12-01T00:00:00.000Z' });
    expect(ent.rows.find('rubrique', 'daughter')?.fields['trashedAt']).toBe('2026-12-01T00:00:00.000Z');
  });

  it('writes who opened an inspection, then who closed it, and when; opened again, it is closed no more', () => {
    const ent = openEnt(settings({ inspection: { 'ann|faure': { window: { from: '2026-11-05', to: '2026-11-19' }, state: 'prepared' } } }));
    const become = (was: string, set: string, name: string, now: string): unknown => {
      ent.send([{ entity: 'inspection', id: 'ann|faure', edits: [{ field: 'state', was, set }] }], { name, now, role: 'head' });
      const { opened, closed } = ent.rows.find('inspection', 'ann|faure')?.fields ?? {};
      return [opened, closed];
    };
    const opened = { accountId: 'cléa', name: 'Cléa', at: '2026-11-06T08:00:00.000Z' };
    expect(become('prepared', 'open', 'Cléa', opened.at)).toEqual([opened, null]);
    expect(become('open', 'closed', 'Luc', '2026-11-13T10:00:00.000Z')).toEqual([opened, { accountId: 'luc', name: 'Luc', at: '2026-11-13T10:00:00.000Z' }]);
    expect(become('closed', 'open', 'Luc', '2026-11-14T10:00:00.000Z')).toMatchObject([{ name: 'Luc' }, null]);
    ent.send([{ entity: 'inspection', id: 'ann|faure', edits: [{ field: 'comment', was: '', set: 'Salle 12' }] }], { name: 'Léa' });
    expect(ent.rows.find('inspection', 'ann|faure')?.fields).toMatchObject({ comment: 'Salle 12', opened: { name: 'Luc' }, closed: null });
  });
});

describe('a whole action', () => {
  it('applies whole, and tells apart what was already so', () => {
    const ent = openEnt(smallSchool());
    ent.send([state('daughter', 'active', 'archived')]);
    const effect = ent.send([state('daughter', 'active', 'archived'), state('mother', 'active', 'archived')], { atomic: true });
    expect(endings(effect)).toEqual(['same', 'applied']);
    expect(ent.rows.find('rubrique', 'daughter')?.ver).toBe(2);
  });

  it('is refused whole: by a rule, by a role', () => {
    const ent = openEnt(smallSchool());
    const changes = [title('mother', 'Mère', 'A'), title('daughter', 'Fille', '')];
    expect(endings(ent.send(changes, { atomic: true }))).toEqual(['rejected title-missing', 'rejected title-missing']);
    expect(ent.value('rubrique', 'mother', 'title')).toBe('Mère');
    expect(endings(ent.send(changes, { atomic: true, role: 'deputy' }))).toEqual(['rejected role-forbids', 'rejected role-forbids']);
    expect(endings(ent.send([], { atomic: true }))).toEqual([]);
  });

  it('waits whole when one value is contested, but what it takes away is taken away', () => {
    const ent = openEnt(smallSchool());
    ent.send([title('mother', 'Mère', 'A')], { client: 'a' });
    const changes = [title('mother', 'Mère', 'B'), title('daughter', 'Fille', 'C'), role('visitor', 'none')];
    const effect = ent.send(changes, { client: 'b', atomic: true });
    expect(endings(effect)).toEqual(['conflict', 'conflict', 'conflict']);
    expect(effect.journal.map(({ status }) => status)).toEqual(['conflict', 'conflict', 'conflict', 'restricted']);
    expect(ent.value('rubrique', 'daughter', 'title')).toBe('Fille');
    expect(ent.value('access', CELL, 'role')).toBe('none');
    expect(ent.conflicts()[0]?.edits.map(({ mine }) => mine)).toEqual(['B', 'C', 'none']);
  });

  it('joins, whole, the dispute that its author already has', () => {
    const ent = openEnt(smallSchool());
    ent.send([title('mother', 'Mère', 'A')], { client: 'a' });
    ent.send([title('mother', 'Mère', 'B')], { client: 'b' });
    const effect = ent.send([title('mother', 'A', 'C'), title('daughter', 'Fille', 'D'), role('visitor', 'none')], { client: 'b', atomic: true });
    expect(endings(effect)).toEqual(['held', 'held', 'held']);
    expect(ent.conflicts()).toHaveLength(1);
    expect(ent.conflicts()[0]?.edits.map(({ mine, inForce }) => [mine, inForce])).toEqual([
      ['C', 'A'],
      ['D', 'Fille'],
      ['none', 'none'],
    ]);
  });
});
