import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { MessagePort } from 'node:worker_threads';
import { COMPILE_CACHE } from '../../../scripts/start/compile-cache.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { builtProgram, type Program } from '../../support/programs/built-programs.ts';

/** The sources of what the application is built of, by the names under which its shell starts them. */
const SOURCES: Readonly<Record<string, Program>> = { 'console.js': 'main/console/process.ts', 'training-ent.js': 'scripts/training-ent.ts', 'hub.js': 'scripts/hub.ts' };

/** What crosses between the two ends: a message with the numbers of its ports, or what one of these ports says. */
export type Crossing = { readonly data: unknown; readonly ports: readonly number[] } | { readonly port: number; readonly data: unknown };

/** A utility process that really runs, in Node, as far as the shell uses one: messages, ports, output, end. */
export class LiveProcess extends EventEmitter {
  readonly program: string;
  readonly stdout: Readable | null;
  readonly exited: Promise<number>;
  readonly #child: ChildProcess;
  readonly #ports: MessagePort[] = [];

  constructor(modulePath: string, args: readonly string[]) {
    super();
    this.program = basename(modulePath);
    const source = must(SOURCES[this.program], `${modulePath} is a program of the application`);
    this.#child = fork(builtProgram(source), args, {
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      execArgv: [`--import=${join(import.meta.dirname, 'utility-process.preload.ts')}`],
      env: { ...COMPILE_CACHE, ...process.env },
    });
    this.stdout = this.#child.stdout;
    this.#child.on('message', (crossing: Crossing) => ('port' in crossing ? this.#ports[crossing.port]?.postMessage(crossing.data) : this.emit('message', crossing.data)));
    this.exited = new Promise((end) => {
      this.#child.once('exit', (code) => {
        this.emit('exit', code ?? 1);
        end(code ?? 1);
      });
    });
  }

  postMessage(data: unknown, ports: readonly MessagePort[] = []): void {
    if (!this.#child.connected) return;
    const numbers = ports.map((port) => this.#bridge(port));
    this.#child.send({ data, ports: numbers } satisfies Crossing);
  }

  kill(): boolean {
    return this.#child.kill('SIGKILL');
  }

  #bridge(port: MessagePort): number {
    const number = this.#ports.push(port) - 1;
    port.on('message', (data: unknown) => this.#child.connected && this.#child.send({ port: number, data } satisfies Crossing));
    return number;
  }
}
