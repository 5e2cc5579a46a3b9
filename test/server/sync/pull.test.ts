import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SyncLine } from '../../../domain/sync/protocol.ts';
import { deskOf, linesOf, lineWith, setField, setRole, tinyEnt, valueOf, type Desk } from '../ent-desk.ts';
import { readCursor, writeCursor } from '../../../server/sync/cursor.ts';

const GROUPS = ['profil:tous', 'profil:eleves', 'profil:direction', 'c:6A'] as const;
const ROLES = ['none', 'visitor', 'writer', 'manager'] as const;

function cursorsOf(desk: Desk): { readonly cursor: string; readonly directoryCursor: string } {
  return {
    cursor: lineWith(desk.snapshot('settings'), 'z').z.cursor ?? '',
    directoryCursor: lineWith(desk.snapshot('directory'), 'z').z.directoryCursor ?? '',
  };
}

function applyTo(state: Map<string, unknown>, lines: readonly SyncLine[]): void {
  for (const line of lines) {
    if ('e' in line) state.set(`${line.e} ${line.i}`, 'd' in line ? line.d : undefined);
  }
}

describe('pull', () => {
  it('gives nothing but fate when nothing changed', () => {
    const desk = deskOf(tinyEnt(), 'adm1');
    const lines = desk.pull(cursorsOf(desk));
    expect(lines.map((line) => Object.keys(line)[0])).toEqual(['b', 'f', 'z']);
    expect(lineWith(lines, 'z').z.rows).toBe(0);
  });

  it('gives the state of a row once, whatever the number of its changes', () => {
    const desk = deskOf(tinyEnt(), 'adm1');
    const cursors = cursorsOf(desk);
    desk.send([setField('cdi', 'title', 'CDI', 'Un'), setField('cdi', 'title', 'Un', 'Deux')]);
    desk.send([setField('cdi', 'title', 'Deux', 'Trois')]);
    const lines = desk.pull(cursors);
    expect(lines.filter((line) => 'e' in line)).toMatchObject([{ i: 'cdi', v: 4, d: { title: 'Trois' }, by: 'Nadia Haddad' }]);
    expect(lines.filter((line) => 'j' in line)).toHaveLength(3);
  });

  it('brings the fate of the mutations that the console has not stored', () => {
    const desk = deskOf(tinyEnt(), 'adm1');
    const cursors = cursorsOf(desk);
    desk.send([setField('cdi', 'title', 'CDI', 'Un'), setField('cdi', 'title', 'Un', 'Deux')]);
    expect(lineWith(desk.pull(cursors, 1), 'f').f).toMatchObject({ last: 2, outcomes: [{ m: 2, status: 'applied' }] });
  });

  it('asks for a snapshot when the cursor is of another life, another school or unreadable', () => {
    const ent = tinyEnt();
    const desk = deskOf(ent, 'adm1');
    const { cursor, directoryCursor } = cursorsOf(desk);
    const read = readCursor(cursor);
    const others = [
      'garbage',
      writeCursor({ e: 'other', s: '0319999A', n: 0, j: 0 }),
      writeCursor({ e: ent.epoch, s: '0319998Z', n: 0, j: 0 }),
      writeCursor({ e: ent.epoch, s: '0319999A', n: (read?.n ?? 0) + 1, j: 0 }),
    ];
    for (const other of others) {
      expect(desk.pull({ cursor: other, directoryCursor })).toEqual([{ r: { resync: 'epoch' } }]);
      expect(desk.pull({ cursor, directoryCursor: other })).toEqual([{ r: { resync: 'epoch' } }]);
    }
  });

  it('gives a long journal whole and in its order, in pieces of which none holds it all', () => {
    const ent = tinyEnt();
    const desk = deskOf(ent, 'adm1');
    const before = desk.snapshot('settings').filter((line) => 'j' in line).length;
    const flip = (rank: number) => setField('cdi', 'title', rank === 0 ? 'CDI' : `n° ${rank}`, `n° ${rank + 1}`);
    for (let sent = 0; sent < 4500; sent += 500) desk.send(Array.from({ length: 500 }, (_, i) => flip(sent + i)));
    const pieces = [...valueOf(ent.snapshot(desk.account, { protocol: 1, client: desk.client, stream: 'settings', identities: [] }))];
    const ranks = linesOf(pieces).flatMap((line) => ('j' in line ? [line.j.k] : []));
    expect(ranks).toEqual(Array.from({ length: before + 4500 }, (_, i) => i + 1));
    expect(pieces.filter((piece) => piece.includes('{"j":')).length).toBeGreaterThan(2);
  });

  it('makes of a snapshot and any number of pulls what a later snapshot says', () => {
    const step = fc.record({
      who: fc.constantFrom(0, 1),
      group: fc.constantFrom(...GROUPS),
      was: fc.constantFrom(...ROLES),
      set: fc.constantFrom(...ROLES),
      pulls: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const ent = tinyEnt();
        const desks = [deskOf(ent, 'adm1'), deskOf(ent, 'adm2')];
        const reader = deskOf(ent, 'formatrice');
        let cursors = cursorsOf(reader);
        const state = new Map<string, unknown>();
        applyTo(state, reader.snapshot('settings'));
        const pull = (): void => {
          const lines = reader.pull(cursors);
          applyTo(state, lines);
          const { cursor, directoryCursor } = lineWith(lines, 'z').z;
          cursors = { cursor: cursor ?? '', directoryCursor: directoryCursor ?? '' };
        };
        for (const { who, group, was, set, pulls } of steps) {
          desks[who]?.send([setRole(`cdi|group:${group}`, was, set)]);
          if (pulls) pull();
        }
        pull();
        const whole = new Map<string, unknown>();
        applyTo(whole, reader.snapshot('settings'));
        expect(state).toEqual(whole);
        ent.close();
      }),
      { numRuns: 60 },
    );
  });

  it('reads the cursor of a snapshot before its rows, so that what moves meanwhile is pulled', () => {
    const ent = tinyEnt();
    const reader = deskOf(ent, 'formatrice');
    const { directoryCursor } = cursorsOf(reader);
    const answer = ent.snapshot(reader.account, { protocol: 1, client: 'c', stream: 'settings', identities: [] });
    if (!answer.ok) throw new Error('refused');
    const pieces = answer.value[Symbol.iterator]();
    pieces.next();
    deskOf(ent, 'adm1').send([setField('cdi', 'title', 'CDI', 'Pendant')]);
    const rest = [...{ [Symbol.iterator]: () => pieces }].join('');
    const end = /"cursor":"([^"]+)"/.exec(rest)?.[1] ?? '';
    const pulled = reader.pull({ cursor: end, directoryCursor });
    expect(pulled.some((line) => 'i' in line && line.i === 'cdi')).toBe(true);
  });

  it('says what it holds of a console’s former identities', () => {
    const ent = tinyEnt();
    const old = deskOf(ent, 'adm1', 'old');
    const outcome = old.sendOne(setField('cdi', 'title', 'CDI', 'Un'));
    const answer = ent.snapshot(old.account, { protocol: 1, client: 'new', stream: 'settings', identities: ['old'] });
    const text = answer.ok ? [...answer.value].join('') : '';
    expect(text).toContain(JSON.stringify({ h: { old: [[1, outcome.hash]], new: [] } }));
  });
});
