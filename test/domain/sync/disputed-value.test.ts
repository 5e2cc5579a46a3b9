import { describe, expect, it } from 'vitest';
import { mutationHash, type Change } from '../../../domain/sync/mutation.ts';
import { change, endings, openEnt, rubrique, settings, smallSchool } from '../settings.ts';
import { CELL, role, title } from './small-changes.ts';

describe('two people who want different things', () => {
  it('open a conflict that names both, and the more restrictive right is in force', () => {
    const ent = openEnt(smallSchool());
    ent.send([role('visitor', 'manager')], { client: 'a', name: 'Ann' });
    const effect = ent.send([role('visitor', 'writer')], { client: 'b', name: 'Bob' });
    expect(effect.outcomes[0]).toMatchObject({ status: 'conflict', conflict: 'b:1' });
    expect(ent.conflicts()).toMatchObject([
      {
        kind: 'value',
        state: 'open',
        theirsBy: 'Ann',
        mineBy: { name: 'Bob' },
        edits: [{ base: 'visitor', theirs: 'manager', mine: 'writer', inForce: 'writer' }],
      },
    ]);
    expect(ent.value('access', CELL, 'role')).toBe('writer');
    // What was there when it was asked, then what is in force meanwhile.
    expect(effect.journal.map(({ status, edits }) => [status, edits[0]?.before, edits[0]?.after])).toEqual([['conflict', 'manager', 'writer'], ['restricted', 'manager', 'writer']]);
  });

  it('let the committed value stand where there is no order', () => {
    const ent = openEnt(smallSchool());
    ent.send([title('mother', 'Mère', 'A')], { client: 'a' });
    ent.send([title('mother', 'Mère', 'B')], { client: 'b' });
    expect(ent.value('rubrique', 'mother', 'title')).toBe('A');
    expect(ent.conflicts()[0]?.edits[0]).toMatchObject({ theirs: 'A', mine: 'B', inForce: 'A' });
  });

  it('apply what is clean beside what clashes', () => {
    const ent = openEnt(smallSchool());
    ent.send([title('mother', 'Mère', 'A')], { client: 'a' });
    const effect = ent.send([change(smallSchool(), 'rubrique', 'mother', { title: 'B', forum: true })], { client: 'b' });
    expect(endings(effect)).toEqual(['conflict']);
    expect(ent.rows.find('rubrique', 'mother')?.fields).toMatchObject({ title: 'A', forum: true });
  });

  it('leave a value alone where a rule forbids the more restrictive one', () => {
    const ent = openEnt(
      settings({
        rubrique: {
          root: rubrique({ parentId: null, visibility: 'publique' }),
          mother: rubrique({ visibility: 'publique' }),
          daughter: rubrique({ parentId: 'mother', visibility: 'publique' }),
        },
      }),
    );
    const stale: Change = { entity: 'rubrique', id: 'mother', edits: [{ field: 'visibility', was: 'ouverte', set: 'privee' }] };
    expect(endings(ent.send([stale]))).toEqual(['conflict']);
    expect(ent.conflicts()[0]?.edits[0]).toMatchObject({ inForce: 'publique' });
  });
});

describe('what is already contested', () => {
  it('takes the later edits of the same console, without a second conflict', () => {
    const ent = openEnt(smallSchool());
    ent.send([role('visitor', 'manager')], { client: 'a' });
    ent.send([role('visitor', 'writer')], { client: 'b' });
    const effect = ent.send([role('writer', 'moderator')], { client: 'b' });
    expect(effect.outcomes[0]).toMatchObject({ status: 'held', conflict: 'b:1' });
    expect(ent.conflicts()).toHaveLength(1);
    expect(ent.conflicts()[0]?.edits[0]).toMatchObject({ theirs: 'manager', mine: 'moderator', inForce: 'moderator' });
    expect(ent.value('access', CELL, 'role')).toBe('moderator');
  });

  it('answers with the fingerprint of the whole mutation when a part of it is held', () => {
    const ent = openEnt(smallSchool());
    ent.send([title('mother', 'Mère', 'A')], { client: 'a' });
    ent.send([title('mother', 'Mère', 'B')], { client: 'b' });
    const both: Change = {
      entity: 'rubrique',
      id: 'mother',
      edits: [
        { field: 'title', was: 'B', set: 'C' },
        { field: 'forum', was: false, set: true },
      ],
    };
    const effect = ent.send([both], { client: 'b' });
    expect(effect.outcomes[0]).toMatchObject({
      status: 'held',
      hash: mutationHash({ ...both, m: 2, gesture: 'gesture-3' }),
    });
    expect(ent.value('rubrique', 'mother', 'forum')).toBe(true);
    expect(ent.conflicts()[0]?.edits[0]?.mine).toBe('C');
    const again = ent.send([{ ...both, edits: [both.edits[0] ?? { field: 'title', was: 'B', set: 'D' }, { field: 'forum', was: false, set: true }] }], {
      client: 'b',
    });
    expect(endings(again)).toEqual(['held']);
  });

  it('takes edits of two disputes at once', () => {
    const ent = openEnt(smallSchool());
    ent.send([change(smallSchool(), 'rubrique', 'mother', { title: 'A', position: 1 })], { client: 'a' });
    ent.send([title('mother', 'Mère', 'B')], { client: 'b' });
    ent.send([{ entity: 'rubrique', id: 'mother', edits: [{ field: 'position', was: 0, set: 2 }] }], { client: 'b' });
    const effect = ent.send([change(ent.rows, 'rubrique', 'mother', { title: 'C', position: 3 })], { client: 'b' });
    expect(endings(effect)).toEqual(['held']);
    expect(ent.conflicts().map(({ edits }) => edits.map(({ mine }) => mine))).toEqual([['C'], [3]]);
  });

  it('never gives more than one side wants because a third person decides', () => {
    const ent = openEnt(smallSchool());
    ent.send([role('visitor', 'writer')], { client: 'a' });
    ent.send([role('visitor', 'none')], { client: 'b' });
    expect(ent.value('access', CELL, 'role')).toBe('none');
    const effect = ent.send([role('none', 'manager')], { client: 'c', name: 'Cléa' });
    expect(endings(effect)).toEqual(['applied']);
    expect(ent.value('access', CELL, 'role')).toBe('none');
    expect(ent.conflicts()[0]).toMatchObject({ theirsBy: 'Cléa', edits: [{ theirs: 'manager', mine: 'none', inForce: 'none' }] });
  });

  it('keeps to the lowest of several disputes when one side asks for more', () => {
    const ent = openEnt(smallSchool());
    ent.send([role('visitor', 'manager')], { client: 'a' });
    ent.send([role('visitor', 'writer')], { client: 'b' });
    ent.send([role('visitor', 'none')], { client: 'c' });
    ent.send([role('writer', 'moderator')], { client: 'b' });
    expect(ent.value('access', CELL, 'role')).toBe('none');
  });

  it('shows the value of now to those who dispute a title', () => {
    const ent = openEnt(smallSchool());
    ent.send([title('mother', 'Mère', 'A')], { client: 'a' });
    ent.send([title('mother', 'Mère', 'B')], { client: 'b' });
    ent.send([title('mother', 'A', 'C')], { client: 'a' });
    expect(ent.value('rubrique', 'mother', 'title')).toBe('C');
    expect(ent.conflicts()[0]?.edits[0]).toMatchObject({ theirs: 'C', mine: 'B', inForce: 'C' });
  });
});
