import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { must } from '../../../domain/kernel/assert.ts';
import type { PushAnswer, PushRequest } from '../../../domain/sync/protocol.ts';
import type { EntClient } from '../../../main/sync/ent/ent-client.ts';
import { createEnt, type Ent } from '../../../server/create-ent.ts';
import { newDatabase } from '../../support/postgres/new-database.ts';
import { deskOf, setField, setRole } from '../ent-desk.ts';
import { MONDAY, TINY_SCHOOL } from '../tiny-school.ts';
import { endProcesses, serveProcess, signInTo } from './served-processes.ts';

const CELL = 'cdi|group:profil:eleves';

let url = '';
let ents: Ent[] = [];

/** A process of the ENT is a thread with its own connection, its own memory of the settings. */
function open(clock = (): Date => new Date(MONDAY)): Ent {
  const ent = createEnt({ clock, postgres: { url } });
  ents.push(ent);
  return ent;
}

beforeEach(() => {
  url = newDatabase().ent;
});
afterEach(() => {
  for (const ent of ents) ent.close();
  ents = [];
});

describe('several ENTs behind one database', () => {
  it('are one ENT: one epoch, one school, one session', () => {
    const [one, two] = [open(), open()];
    one.seed(TINY_SCHOOL);
    expect(two.epoch).toBe(one.epoch);
    expect(two.school()).toEqual(TINY_SCHOOL.school);
    const session = one.sessions.open('adm1', 'a');
    expect(two.sessions.find(session.ok ? session.value.token : '')).toMatchObject({ ok: true, value: { id: 'adm1' } });
  });

  it('start together on an empty database: one gives the school, the other finds it there', () => {
    const one = open();
    let meanwhile = (): void => undefined;
    // The clock is asked inside the transaction, once the school was seen to be empty.
    const two = open(() => {
      const act = meanwhile;
      meanwhile = () => undefined;
      act();
      return new Date(MONDAY);
    });
    meanwhile = () => one.seed(TINY_SCHOOL);
    two.seed(TINY_SCHOOL);
    expect(two.school()).toEqual(TINY_SCHOOL.school);
    expect(two.heads()).toEqual(one.heads());
    expect(two.heads().settings).toBe(1);
  });

  it('each decide on what the other has just committed', () => {
    const [one, two] = [open(), open()];
    one.seed(TINY_SCHOOL);
    const [first, second] = [deskOf(one, 'adm1'), deskOf(two, 'adm2')];
    second.snapshot('settings');
    expect(first.sendOne(setRole(CELL, 'none', 'writer')).status).toBe('applied');
    expect(second.sendOne(setRole(CELL, 'none', 'visitor')).status).toBe('conflict');
    expect(one.heads()).toEqual(two.heads());
  });

  it('run again what another one wrote under, though its refusal is heard at the commit only', () => {
    const one = open();
    one.seed(TINY_SCHOOL);
    let meanwhile = (): void => undefined;
    const two = open(() => {
      const act = meanwhile;
      meanwhile = () => undefined;
      act();
      return new Date(MONDAY);
    });
    const desk = deskOf(two, 'adm2');
    // The clock is asked inside the transaction, once it has read; what it then writes nobody waits for, but its commit.
    // Not a push, which would wait for this one to end: a line of the journal, whose counter this one moves last.
    meanwhile = () => one.identity.noteExport(deskOf(one, 'adm1').account, { list: 'journal', lines: 1 });
    const before = one.journal().length;
    expect(desk.sendOne(setRole(CELL, 'none', 'visitor')).status).toBe('applied');
    expect(one.journal().length).toBe(before + 2);
    expect(one.heads().settings).toBe(2);
  });

  it('have no sticky session: a console sends to one, repeats to the other, and its change has one effect', () => {
    const [one, two] = [open(), open()];
    one.seed(TINY_SCHOOL);
    const desk = deskOf(one, 'adm1');
    const request = desk.request([setField('cdi', 'title', 'CDI', 'Centre de documentation')]);
    const answers = [one, two].map((ent) => ent.push(desk.account, request, { isFresh: true }));
    expect(answers[1]).toEqual(answers[0]);
    expect(two.heads().settings).toBe(2);
  });

  it('tell each other of a commit, by notification', async () => {
    const [one, two] = [open(), open()];
    one.seed(TINY_SCHOOL);
    const heard = vi.fn<(settings: number) => void>();
    two.onCommit(() => {
      heard(two.heads().settings);
    });
    await vi.waitFor(() => {
      deskOf(one, 'adm1').sendOne(setField('club', 'position', null, one.heads().settings));
      expect(heard).toHaveBeenCalled();
    }, { timeout: 20_000, interval: 200 });
    await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith(one.heads().settings), { timeout: 20_000 });
  });
});

const NEVER = new AbortController().signal;
const WRITES = 25;

afterEach(endProcesses);

/** What one console writes, one change after the other. */
interface Writing {
  readonly field: string;
  readonly valueOf: (i: number) => string | number;
  readonly atHalf: () => void;
}

/** Sends the same request to one process after the other until one answers, as a console does. */
async function untilAnswered(clients: readonly EntClient[], request: PushRequest): Promise<PushAnswer> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await must(clients[tries % clients.length], 'there are clients').push(request, NEVER);
    } catch (error) {
      if (tries > 20) throw error;
    }
  }
}

describe('two processes of an ENT, and consoles on each', () => {
  it('lose nothing, double nothing, and tell each other, though one is killed', async () => {
    const [one, two] = await Promise.all([serveProcess(url), serveProcess(url)]);
    const clientsOf = async (account: string, ...at: readonly (typeof one)[]): Promise<readonly EntClient[]> => Promise.all(at.map(async (served) => (await signInTo(served, account)).client));
    const [first, second] = [await clientsOf('adm1', one, two), await clientsOf('adm2', two, one)];
    // What consoles sign, made beforehand: the desks number it, the processes take it.
    const paper = open();
    const [a, b] = [deskOf(paper, 'adm1', 'console-a'), deskOf(paper, 'adm2', 'console-b')];
    const head = must(first[0], 'it signed in').live(NEVER)[Symbol.asyncIterator]();
    await head.next();
    const write = async (clients: readonly EntClient[], desk: typeof a, { field, valueOf, atHalf }: Writing): Promise<void> => {
      let was: string | number = field === 'title' ? 'Club journal' : 1;
      for (let i = 1; i <= WRITES; i += 1) {
        if (i === Math.ceil(WRITES / 2)) atHalf();
        const { mutations, ...request } = desk.request([setField('club', field, was, valueOf(i))]);
        const answer = await untilAnswered(clients, { ...request, mutations: mutations.map((mutation) => ({ ...mutation, m: i })) });
        expect(answer).toMatchObject({ kind: 'outcomes', outcomes: [{ m: i, status: 'applied' }] });
        was = valueOf(i);
      }
    };
    await Promise.all([
      write(first, a, { field: 'title', valueOf: (i) => `Club ${String(i)}`, atHalf: () => undefined }),
      write(second, b, { field: 'position', valueOf: (i) => 10 + i, atHalf: () => void two.process.kill('SIGKILL') }),
    ]);
    expect(await head.next()).toMatchObject({ done: false });
    expect(paper.heads().settings).toBe(1 + 2 * WRITES);
    expect(await paper.verifyJournal()).toMatchObject({ fault: null });
    const [club] = a.snapshot('settings').filter((line) => 'i' in line && line.i === 'club');
    expect(club).toMatchObject({ d: { title: `Club ${String(WRITES)}`, position: 10 + WRITES } });
  });
});
