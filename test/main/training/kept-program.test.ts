import { expect, test } from 'vitest';
import type { Child } from '../../../main/training/launcher/child.ts';
import { keptProgram } from '../../../main/training/launcher/kept-program.ts';
import { processPort } from '../../../main/training/launcher/process-port.ts';

/** A process that is killed in two moments, as the system tells them: its channel is cut, then its end is known. */
function mortal(line: string) {
  const end = { connected: true, send: () => true, on: () => process };
  const exited = Promise.withResolvers<number>();
  const child: Child = { name: line, port: processPort(end), exited: exited.promise, lineOf: () => Promise.resolve(line), stop: () => Promise.resolve() };
  return { child, cut: () => (end.connected = false), bury: () => exited.resolve(1) };
}

test('a program that was killed is asked nothing more, and another is started once its end is known', async () => {
  const [first, second] = [mortal('first'), mortal('second')];
  const [waiting, ended]: [typeof first[], string[]] = [[first, second], []];
  const program = keptProgram(() => waiting.shift()?.child ?? first.child, 'ENT', ({ name }) => ended.push(name));
  expect(await program.line()).toBe('first');
  expect(program.port()).toBe(first.child.port);

  first.cut();
  // What is sent to it now would have no answer, ever.
  expect(program.port()).toBeUndefined();
  const again = [program.line(), program.line()];
  expect(waiting).toHaveLength(1);
  first.bury();
  expect(await Promise.all(again)).toEqual(['second', 'second']);
  expect(ended).toEqual(['first']);
  expect(program.port()).toBe(second.child.port);
});

test('a write that fails is not the end of who writes', () => {
  const given: unknown[] = [];
  const { postMessage } = processPort({ connected: true, send: (...args: readonly unknown[]) => given.push(...args) > 0, on: () => process });
  postMessage('a question');
  // Without a callback, Node tells it as an error of the process itself, which nobody awaits.
  expect(given.at(-1)).toBeTypeOf('function');
});
