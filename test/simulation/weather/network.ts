import { createWitness, judgeConsole } from '../oracles.ts';
import { hear } from '../hear.ts';
import { hearCut, hearPage } from '../hear-page.ts';
import { ask, withPower, type Answer, type Paged, type Question, type SimulatedConsole } from '../simulated-console.ts';
import { pull } from '../simulated-answers.ts';
import { nextPage, openStream } from '../snapshot-stream.ts';
import { EntDied, push } from '../simulated-ent.ts';
import { ownerOf, type Simulation } from './simulation.ts';

/** A console asks what its scheduler says. */
export function askNow(sim: Simulation, console: SimulatedConsole, stale: boolean): void {
  sim.questions += 1;
  const question = ask(sim, console, stale, sim.questions);
  if (question !== undefined) {
    sim.network.push(question);
  }
}

/** Takes one of the messages under way, out of order; some are dropped, some arrive twice. */
export function deliverSomething(sim: Simulation): void {
  const [message] = sim.network.splice(sim.random.int(Math.min(sim.network.length, 6)), 1);
  const luck = sim.random.next();
  if (message === undefined || luck < 0.08) {
    lose(sim, message);
    return;
  }
  // The pages of a stream come one after the other, on one connection; a question may come twice.
  if (luck < 0.16 && !isPaged(message)) {
    sim.network.push(message);
  }
  deliver(sim, message);
}

/** Everything arrives, in order, and so do the answers. */
export function deliverAll(sim: Simulation): void {
  for (let message = sim.network.shift(); message !== undefined; message = sim.network.shift()) {
    deliver(sim, message);
  }
}

/** One message under way gets nowhere. */
export function loseSomething(sim: Simulation): void {
  lose(sim, sim.network.shift());
}

/** The ENT stops, whatever the reason: what it was sending stops in the middle. */
export function cutStreams(sim: Simulation): void {
  if (sim.code.pagesOutliveEnt) return;
  const cut = sim.network.filter(isPaged);
  sim.network = sim.network.filter((message) => !isPaged(message));
  for (const message of cut) lose(sim, message);
}

function lose(sim: Simulation, message: Question | Answer | undefined): void {
  const console = message !== undefined && isPaged(message) ? sim.consoles[message.question.from] : undefined;
  if (console !== undefined && message !== undefined && isPaged(message)) {
    listen(sim, console, () => hearCut(sim, console, message));
  }
}

function isPaged(message: Question | Answer): message is Paged {
  return message.kind === 'pages';
}

/** A console hears something; the power may go meanwhile, and what it holds then is judged. */
function listen(sim: Simulation, console: SimulatedConsole, act: () => void): void {
  withPower(console, act);
  sim.problem ??= judgeConsole(sim.witnesses[console.index] ?? createWitness(), console, sim.ent);
}

/** How often a page follows the one before it at once, on a slow line. */
const PAGE_AT_ONCE = 0.6;

function deliverPages(sim: Simulation, console: SimulatedConsole, message: Paged): void {
  for (;;) {
    const page = nextPage(sim.code, sim.ent, message.stream);
    listen(sim, console, () => hearPage(sim, console, message, page));
    if (page.cursor !== undefined) return;
    if (sim.stormy && sim.isSlow && !sim.random.chance(PAGE_AT_ONCE)) {
      sim.network.push(message);
      return;
    }
  }
}

function deliver(sim: Simulation, message: Question | Answer): void {
  const { kind, from, id } = 'question' in message ? message.question : message;
  sim.note(`${kind} ${'question' in message ? 'answered' : 'asked'} ${from} ${id}`);
  if ('question' in message) {
    const console = sim.consoles[message.question.from];
    if (console !== undefined && isPaged(message)) deliverPages(sim, console, message);
    else if (console !== undefined && !isPaged(message)) listen(sim, console, () => hear(sim, console, message));
    return;
  }
  const answer = answerOf(sim, message);
  if (answer !== undefined) {
    sim.network.push(answer);
  }
}

function answerOf(sim: Simulation, question: Question): Answer | undefined {
  // A clone of a disk asks under the account of the first.
  if (sim.revoked.has(ownerOf(question.body.client)) && !sim.code.hearsRevoked) {
    // An account that was taken away is answered 401: nothing is done, nothing is said, what waits waits (sync.md §3.9).
    return undefined;
  }
  switch (question.kind) {
    case 'push':
      try {
        return { kind: 'push', question, body: push(sim, sim.ent, question.body) };
      } catch (error) {
        if (!(error instanceof EntDied)) {
          throw error;
        }
        cutStreams(sim);
        return error.early === undefined ? undefined : { kind: 'push', question, body: error.early };
      }
    case 'pull':
      return { kind: 'pull', question, body: pull(sim, sim.ent, question.body) };
    default:
      return { kind: 'pages', question, stream: openStream(sim.code, sim.ent, question.body) };
  }
}
