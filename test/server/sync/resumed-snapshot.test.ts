import { expect, test } from 'vitest';
import type { LoadPlace, SyncLine } from '../../../domain/sync/protocol.ts';
import type { Ent } from '../../../server/create-ent.ts';
import { readCursor, writeCursor } from '../../../server/sync/cursor.ts';
import { changeFirst, imported, SMALL } from '../imports/delivery-desk.ts';
import { deskOf, linesOf, lineWith, tinyEnt, valueOf } from '../ent-desk.ts';
import { newEnt } from '../new-ent.ts';
import { TINY_SCHOOL } from '../tiny-school.ts';

/** The whole directory as an account receives it, or what follows a place. */
function directoryOf(ent: Ent, account: string, from?: LoadPlace): readonly SyncLine[] {
  const { account: asking } = deskOf(ent, account);
  return linesOf(valueOf(ent.snapshot(asking, { protocol: 2, client: 'c', stream: 'directory', identities: [], ...(from === undefined ? {} : { from }) })));
}

const idsOf = (lines: readonly SyncLine[]): readonly string[] => lines.flatMap((line) => ('i' in line ? [line.i] : []));
const beginningOf = (lines: readonly SyncLine[]) => lineWith(lines, 'b').b.load;

/** Where a load stopped after so many rows. */
function placeAfter(lines: readonly SyncLine[], rows: number): LoadPlace {
  const last = lines.filter((line) => 'i' in line)[rows - 1];
  if (last === undefined || !('e' in last)) throw new Error('not so many rows');
  return { cursor: beginningOf(lines)?.cursor ?? '', entity: last.e === 'group' ? 'group' : last.e === 'school' ? 'school' : 'person', id: last.i };
}

test('a load goes on from any of its rows, under the cursor that it began under', () => {
  const ent = tinyEnt();
  const whole = directoryOf(ent, 'adm1');
  const ids = idsOf(whole);
  expect(beginningOf(whole)).toEqual({ cursor: lineWith(whole, 'z').z.directoryCursor, goesOn: false });
  for (let rows = 1; rows <= ids.length; rows++) {
    const rest = directoryOf(ent, 'adm1', placeAfter(whole, rows));
    expect(beginningOf(rest)).toEqual({ cursor: beginningOf(whole)?.cursor, goesOn: true });
    expect(idsOf(rest)).toEqual(ids.slice(rows));
    expect(lineWith(rest, 'z').z).toMatchObject({ rows: ids.length - rows, directoryCursor: beginningOf(whole)?.cursor });
  }
});

test('who left since the load began is told by the pull that follows it, who came is there once', async () => {
  const ent = newEnt();
  await imported(ent, SMALL);
  const begun = directoryOf(ent, 'formatrice');
  const place = placeAfter(begun, idsOf(begun).length - 2);
  await imported(ent, changeFirst(SMALL, 'Eleve', () => undefined), { acceptDisappearances: 10 });
  const rest = directoryOf(ent, 'formatrice', place);
  expect(beginningOf(rest)?.goesOn).toBe(true);
  const desk = deskOf(ent, 'formatrice');
  const cursor = lineWith(desk.snapshot('settings'), 'z').z.cursor ?? '';
  const moved = desk.pull({ cursor, directoryCursor: lineWith(rest, 'z').z.directoryCursor ?? '' });
  const there = new Set(idsOf(begun).slice(0, -2).concat(idsOf(rest)));
  for (const line of moved) {
    if ('x' in line) there.delete(line.i);
    else if ('i' in line) there.add(line.i);
  }
  expect([...there].toSorted()).toEqual(idsOf(directoryOf(ent, 'formatrice')).toSorted());
  expect(moved.some((line) => 'x' in line)).toBe(true);
});

test('another life, another school, another view, a cursor that nobody wrote: everything begins again', () => {
  const ent = tinyEnt();
  const whole = directoryOf(ent, 'adjoint');
  const place = placeAfter(whole, 4);
  const read = readCursor(place.cursor);
  const others = ['garbage', writeCursor({ ...read, e: 'other', s: '0319999A', n: 0, j: 0 }), writeCursor({ e: ent.epoch, s: '0319998Z', n: 0, j: 0 }), writeCursor({ e: ent.epoch, s: '0319999A', n: (read?.n ?? 0) + 1, j: 0 })];
  for (const cursor of others) {
    const again = directoryOf(ent, 'adjoint', { ...place, cursor });
    expect(beginningOf(again)).toEqual(beginningOf(whole));
    expect(idsOf(again)).toEqual(idsOf(whole));
  }
});

test('an account that may see less begins again, and receives nothing that it may not see', () => {
  const ent = newEnt();
  ent.seed({ ...TINY_SCHOOL, people: TINY_SCHOOL.people.map((person) => ({ ...person, email: `${person.id}@exemple.example` })) });
  const whole = directoryOf(ent, 'adjoint');
  valueOf(ent.identity.changeRole(deskOf(ent, 'adm1').account, 'adjoint', 'trainer'));
  const again = directoryOf(ent, 'adjoint', placeAfter(whole, 4));
  expect(beginningOf(again)?.goesOn).toBe(false);
  expect(idsOf(again)).toEqual(idsOf(whole));
  expect(again.filter((line) => 'd' in line && line.i === 'p16-3').some((line) => JSON.stringify(line).includes('@exemple'))).toBe(false);
});
