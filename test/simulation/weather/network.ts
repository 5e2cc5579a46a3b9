import { createWitness, judgeConsole } from '../oracles.ts';
import { ask, hear, withPower, type Answer, type Question, type SimulatedConsole } from '../simulated-console.ts';
import { directorySince, pull, snapshot } from '../simulated-answers.ts';
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
    return;
  }
  if (luck < 0.16) {
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

function deliver(sim: Simulation, message: Question | Answer): void {
  const { kind, from, id } = 'question' in message ? message.question : message;
  sim.note(`${kind} ${'question' in message ? 'answered' : 'asked'} ${from} ${id}`);
  if ('question' in message) {
    const console = sim.consoles[message.question.from];
    if (console !== undefined) {
      withPower(console, () => hear(sim, console, message));
      sim.problem ??= judgeConsole(sim.witnesses[console.index] ?? createWitness(), console, sim.ent);
    }
    return;
  }
  const answer = answerOf(sim, message);
  if (answer !== undefined) {
    sim.network.push(answer);
  }
}

function answerOf(sim: Simulation, question: Question): Answer | undefined {
  // A clone of a disk asks under the account of the first.
  const who = question.kind === 'directory' ? question.from : ownerOf(question.body.client);
  if (sim.revoked.has(who) && !sim.code.hearsRevoked) {
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
        return error.early === undefined ? undefined : { kind: 'push', question, body: error.early };
      }
    case 'pull':
      return { kind: 'pull', question, body: pull(sim, sim.ent, question.body) };
    case 'directory':
      return { kind: 'directory', question, body: directorySince(sim.ent, -1) };
    default:
      return { kind: 'snapshot', question, body: snapshot(sim.ent, question.body) };
  }
}
