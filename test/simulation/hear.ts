import { lookAgain } from '../../main/sync/hold-removals.ts';
import { receiveDirectory } from './receive-directory.ts';
import { keep, newIdentity, type Answer, type ConsoleWorld, type SimulatedConsole } from './simulated-console.ts';

/** Hears an answer; those meant for an earlier life of the console never reach it. */
export function hear(world: ConsoleWorld, console: SimulatedConsole, answer: Exclude<Answer, { kind: 'pages' }>): void {
  if (answer.question.life !== console.life) {
    return;
  }
  if (answer.kind === 'push') {
    keep(world, console, world.code.onPushAnswer(console.state, answer.question.body, answer.body));
    console.pullDue = true;
  } else {
    hearPull(world, console, answer);
  }
}

function hearPull(world: ConsoleWorld, console: SimulatedConsole, { question: { body: request }, body }: Answer & { kind: 'pull' }): void {
  const { state, exchange } = console;
  console.pullDue = false;
  if (body === undefined) {
    if (request.cursor === state.cursor && request.directoryCursor === (state.directoryCursor ?? exchange.heldLoad)) {
      exchange.heldLoad = null;
      console.directory = { ...console.directory, cursor: null };
      console.store.putDirectory(console.directory);
      keep(world, console, [{ kind: 'cursor', epoch: state.epoch, cursor: null }, { kind: 'directory-cursor', cursor: null }]);
    }
    return;
  }
  if (state.directoryCursor === null) lookAgain(exchange, body.directory.people.length);
  // The directory goes first, to a file of its own: a crash in between leaves it ahead, which is harmless (sync.md §3.5).
  if (request.directoryCursor !== state.directoryCursor || receiveDirectory(world, console, body.directory)) {
    keep(world, console, world.code.onPullAnswer(state, request, body, () => newIdentity(world, console)));
  }
}
