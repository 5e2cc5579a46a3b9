import { expect, it } from 'vitest';
import type { JoinedPlatform, KnownPlatforms } from '../../../domain/connectors/limits/platform-limits.ts';
import { accept, refuse, type Result } from '../../../domain/kernel/result.ts';
import { joinedPlatforms } from '../../../main/connectors/joined-platforms.ts';
import { EntTrouble } from '../../../main/sync/ent/ent-failure.ts';

const SHEET: JoinedPlatform = { id: 'sheet', capabilities: { platform: 'sheet', version: null, units: {} } };

it('a console that is offline keeps what the ENT last said of its platforms, with its date', async () => {
  let kept: KnownPlatforms | undefined;
  let day = 9;
  const ask = (joined: () => Promise<Result<readonly JoinedPlatform[], unknown>>): Promise<KnownPlatforms> =>
    joinedPlatforms({ joined, memory: { read: () => kept, keep: (known) => { kept = known; } }, clock: () => new Date(`2026-11-${String(day).padStart(2, '0')}T08:00:00.000Z`) });
  const offline = (): Promise<never> => Promise.reject(new EntTrouble('unreachable'));
  expect(await ask(offline)).toEqual({ platforms: [], at: null });
  const said = { platforms: [SHEET], at: '2026-11-09T08:00:00.000Z' };
  expect(await ask(() => Promise.resolve(accept([SHEET])))).toEqual(said);
  day = 20;
  expect(await ask(offline)).toEqual(said);
  expect(await ask(() => Promise.resolve(refuse('not-allowed')))).toEqual(said);
  await expect(ask(() => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug');
});
