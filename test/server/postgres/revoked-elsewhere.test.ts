import { afterEach, describe, expect, it } from 'vitest';
import { ShownSession } from '../../../contract/ent/identity.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { EntTrouble } from '../../../main/sync/ent/ent-failure.ts';
import { createEnt } from '../../../server/create-ent.ts';
import { newDatabase } from '../../support/postgres/new-database.ts';
import { deskOf, setField } from '../ent-desk.ts';
import { ask } from '../identity/real-ent.ts';
import { MONDAY } from '../tiny-school.ts';
import { endProcesses, serveProcess, signInTo } from './served-processes.ts';

afterEach(endProcesses);

/** Why a channel ended, whatever it still had to tell before. */
async function endingOf(heads: AsyncIterator<unknown>): Promise<unknown> {
  try {
    while ((await heads.next()).done !== true);
    return 'cut';
  } catch (error) {
    return error instanceof EntTrouble ? error.failure : error;
  }
}

// Within a second by what is waited for, and not by a clock, which a busy machine outruns: the two never look at what the other
// did, so that nothing is heard but what is notified at once (reliability-security.md X7).
describe('what is taken away through one process of an ENT', () => {
  it.each([
    ['a session that is closed', (sessionId: string) => `/sessions/${sessionId}`],
    ['an administrator who is taken out', () => '/accesses/adm2'],
  ])('%s: another process ends their channel at once, and refuses what they push next', async (_, pathOf) => {
    const { ent: url } = newDatabase();
    const one = await serveProcess(url, 'notified-alone');
    const two = await serveProcess(url, 'notified-alone');
    const [first, second] = [await signInTo(one, 'adm1'), await signInTo(two, 'adm2')];
    const paper = createEnt({ clock: () => new Date(MONDAY), postgres: { url } });
    const desk = deskOf(paper, 'adm2');
    const signal = AbortSignal.timeout(30_000);
    const pushTitle = (m: number, was: string, set: string) => {
      const { mutations, ...request } = desk.request([setField('club', 'title', was, set)]);
      return second.client.push({ ...request, mutations: mutations.map((mutation) => ({ ...mutation, m })) }, signal);
    };
    const heads = second.client.live(signal)[Symbol.asyncIterator]();
    await heads.next();
    expect(await pushTitle(1, 'Club journal', 'Le journal')).toMatchObject({ outcomes: [{ status: 'applied' }] });
    const sessions = ShownSession.array().parse(await (await ask(one.url, '/sessions', { token: first.token })).json());
    const theirs = must(sessions.find(({ name }) => name === 'Julien Roche'), 'their session');
    expect((await ask(one.url, pathOf(theirs.id), { token: first.token, method: 'DELETE' })).status).toBe(200);
    expect(await endingOf(heads)).toBe('session-expired');
    const { settings } = paper.heads();
    await expect(pushTitle(2, 'Le journal', 'Encore un')).rejects.toMatchObject({ failure: 'session-expired' });
    expect(paper.heads().settings).toBe(settings);
    paper.close();
  });
});
