import { describe, expect, it, vi } from 'vitest';
import { must } from '../../../domain/kernel/assert.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { DatabaseError } from '../../../server/database/database-error.ts';
import type { Ent } from '../../../server/create-ent.ts';
import type { Pushing } from '../../../server/sync/push.ts';
import { createPushLine, type PushLine } from '../../../server/sync/push-line.ts';
import { deskOf, outcomesOf, setField, setRole, tinyEnt, valueOf, type Desk } from '../ent-desk.ts';

const RIGHT = 'cdi|group:profil:eleves';

function lineOf(ent: Ent): PushLine {
  return createPushLine(ent.pushTogether);
}

function pushing(desk: Desk, ...changes: readonly Change[]): Pushing {
  return { account: desk.account, request: desk.request(changes), author: { isFresh: true } };
}

const statuses = async (answer: ReturnType<PushLine['push']>): Promise<readonly string[]> => outcomesOf(valueOf(await answer)).map(({ status }) => status);

describe('pushes that arrive together', () => {
  it('share one write to the disk, and each has its own commit', async () => {
    const written = vi.fn<() => void>();
    const ent = tinyEnt({ faults: { afterCommit: written } });
    const line = lineOf(ent);
    const before = ent.heads().settings;
    const desks = [deskOf(ent, 'adm1'), deskOf(ent, 'adm2'), deskOf(ent, 'adm1')];
    const answers = desks.map((desk, i) => statuses(line.push(pushing(desk, setField('cdi', 'position', i + 1, i + 2)))));
    expect(await Promise.all(answers)).toEqual([['applied'], ['applied'], ['applied']]);
    expect(written).toHaveBeenCalledOnce();
    expect(ent.heads().settings).toBe(before + 3);
    expect(await ent.verifyJournal()).toMatchObject({ fault: null });
  });

  it('see each what those before it did', async () => {
    const ent = tinyEnt();
    const line = lineOf(ent);
    const [one, two] = [deskOf(ent, 'adm1'), deskOf(ent, 'adm2')];
    const answers = [line.push(pushing(one, setRole(RIGHT, 'none', 'writer'))), line.push(pushing(two, setRole(RIGHT, 'none', 'visitor')))];
    expect(await Promise.all(answers.map(statuses))).toEqual([['applied'], ['conflict']]);
  });

  it('repeat themselves in one group without a second effect', async () => {
    const ent = tinyEnt();
    const line = lineOf(ent);
    const sent = pushing(deskOf(ent, 'adm1'), setRole(RIGHT, 'none', 'writer'));
    const before = ent.heads().settings;
    const [first, second] = await Promise.all([line.push(sent), line.push(sent)]);
    expect(second).toEqual(first);
    expect(ent.heads().settings).toBe(before + 1);
  });

  it('are not refused with the one that is', async () => {
    const ent = tinyEnt();
    deskOf(ent, 'adm1', 'console-1').sendOne(setField('cdi', 'position', 1, 2));
    const line = lineOf(ent);
    const [thief, other] = [deskOf(ent, 'adm2', 'console-1'), deskOf(ent, 'adm2')];
    const answers = await Promise.all([line.push(pushing(thief, setRole(RIGHT, 'none', 'writer'))), line.push(pushing(other, setRole(RIGHT, 'none', 'visitor')))]);
    expect(answers).toMatchObject([{ ok: false, refusal: { kind: 'unauthorized' } }, { ok: true }]);
  });

  it('do not fail with the one that fails, of which nothing stays', async () => {
    let calls = 0;
    const beforeCommit = (): void => {
      calls += 1;
      // The second of the group; then the same one, taken by itself after the first.
      if (calls === 2 || calls === 4) throw new Error('power cut');
    };
    const ent = tinyEnt({ faults: { beforeCommit } });
    const line = lineOf(ent);
    const desks = [deskOf(ent, 'adm1'), deskOf(ent, 'adm2'), deskOf(ent, 'adm1')];
    const changes = [setField('cdi', 'position', 1, 7), setField('cdi', 'title', 'CDI', 'Deux'), setRole(RIGHT, 'none', 'visitor')];
    const answers = await Promise.allSettled(changes.map((change, i) => statuses(line.push(pushing(must(desks[i], 'a desk for each'), change)))));
    expect(answers).toMatchObject([{ value: ['applied'] }, { reason: { message: 'power cut' } }, { value: ['applied'] }]);
    const cdi = deskOf(ent, 'adm1').snapshot('settings').find((found) => 'i' in found && found.i === 'cdi');
    expect(cdi).toMatchObject({ d: { title: 'CDI', position: 7 } });
    // What was taken back is not in the memory either: the same change is no conflict.
    expect(deskOf(ent, 'adm2').sendOne(setField('cdi', 'title', 'CDI', 'Deux')).status).toBe('applied');
  });
});

describe('a line of pushes', () => {
  it('takes no more at once than a bounded number of changes, in the order of arrival', async () => {
    const groups: number[][] = [];
    const line = createPushLine((pushes) => {
      groups.push(pushes.map(({ request }) => request.mutations.length));
      return pushes.map(() => ({ ok: true, value: { kind: 'outcomes', outcomes: [] } }));
    });
    const desk = deskOf(tinyEnt(), 'adm1');
    const of = (changes: number): Pushing => pushing(desk, ...Array.from({ length: changes }, () => setRole(RIGHT, 'none', 'visitor')));
    await Promise.all([1_500, 600, 300, 200].map((changes) => line.push(of(changes))));
    await Promise.all(Array.from({ length: 65 }, () => line.push(of(1))));
    expect(groups).toEqual([[1_500], [600, 300], [200], Array.from({ length: 64 }, () => 1), [1]]);
  });

  it('asks data that cannot be reached once, not once for each', async () => {
    const together = vi.fn<() => never>(() => {
      throw new DatabaseError({ kind: 'unreachable', detail: 'closed' });
    });
    const line = createPushLine(together);
    const sent = pushing(deskOf(tinyEnt(), 'adm1'), setRole(RIGHT, 'none', 'visitor'));
    const answers = await Promise.allSettled([line.push(sent), line.push(sent)]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(together).toHaveBeenCalledOnce();
  });
});
