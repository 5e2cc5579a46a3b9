import { expect, it } from 'vitest';
import type { JoinedPlatform, KnownPlatforms, StillOpen } from '../../../domain/connectors/limits/platform-limits.ts';
import { accept, refuse, type Result } from '../../../domain/kernel/result.ts';
import { joinedPlatforms } from '../../../main/connectors/joined-platforms.ts';
import { EntTrouble } from '../../../main/sync/ent/ent-failure.ts';

const SHEET: JoinedPlatform = { id: 'sheet', capabilities: { platform: 'sheet', version: null, units: {} }, authorisedUntil: null, isStopped: false };
const OPEN: StillOpen = { inspection: 'p1|i1', since: '2026-11-08T23:00:00.000Z' };

it('a console that is offline keeps what the ENT last said of its platforms, with its date', async () => {
  let kept: KnownPlatforms | undefined;
  let day = 9;
  let stillOpen = (): Promise<Result<readonly StillOpen[], unknown>> => Promise.resolve(accept([OPEN]));
  const ask = (joined: () => Promise<Result<readonly JoinedPlatform[], unknown>>): Promise<KnownPlatforms> =>
    joinedPlatforms({ joined, stillOpen, memory: { read: () => kept, keep: (known) => { kept = known; } }, clock: () => new Date(`2026-11-${String(day).padStart(2, '0')}T08:00:00.000Z`) });
  const offline = (): Promise<never> => Promise.reject(new EntTrouble('unreachable'));
  expect(await ask(offline)).toEqual({ platforms: [], stillOpen: [], at: null });
  const said = { platforms: [SHEET], stillOpen: [OPEN], at: '2026-11-09T08:00:00.000Z' };
  expect(await ask(() => Promise.resolve(accept([SHEET])))).toEqual(said);
  day = 20;
  expect(await ask(offline)).toEqual(said);
  expect(await ask(() => Promise.resolve(refuse('not-allowed')))).toEqual(said);
  stillOpen = offline;
  expect(await ask(() => Promise.resolve(accept([SHEET])))).toMatchObject({ platforms: [SHEET], stillOpen: [] });
  await expect(ask(() => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug');
});
