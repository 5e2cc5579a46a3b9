import { spawnSync } from 'node:child_process';
import { NotRun } from '../not-run.ts';

/** What the disk is asked by. */
export const STORAGE_CALLS = ['fsync', 'pwrite64', 'ftruncate', 'unlink', 'rename'] as const;
export type StorageCall = (typeof STORAGE_CALLS)[number];

/** A system call, by its rank among those of the same name. */
export interface CrashPoint {
  readonly call: StorageCall;
  readonly when: number;
}

/** Looks once whether strace is here and may trace; throws a {@link NotRun} with the reason otherwise. */
export function needTracer(): void {
  const { error, status, stderr } = spawnSync('strace', ['-f', '-qqq', '-o', '/dev/null', '-e', 'trace=fsync', '-e', 'inject=fsync:signal=SIGKILL:when=9', 'true'], { encoding: 'utf8' });
  if (error !== undefined) throw new NotRun('strace is not installed (apt-get install strace)');
  if (status !== 0) throw new NotRun(`strace may not trace here: ${stderr.trim().split('\n').at(-1) ?? ''}`);
}

/** A command that writes to a file the calls of a program, of a thread after the other, with the paths of their files. */
export function traced(program: readonly string[], file: string, calls: readonly string[]): readonly string[] {
  return ['strace', '-f', '--seccomp-bpf', '-qqq', '-y', '-s', '64', '-o', file, '-e', `trace=${calls.join(',')}`, ...program];
}

/** A command that runs a program until its `when`-th call of that name, where it dies as by kill −9: without the filter above, which lets it live (strace 6.1). */
export function killedAt(program: readonly string[], { call, when }: CrashPoint): readonly string[] {
  return ['strace', '-f', '-qqq', '-o', '/dev/null', '-e', `trace=${call}`, '-e', `inject=${call}:signal=SIGKILL:when=${when}`, ...program];
}

/** A command that runs a program whose `when`-th call of that name fails, as on a disk that breaks, and no other. */
export function refusedAt(program: readonly string[], { call, when }: CrashPoint): readonly string[] {
  return ['strace', '-f', '-qqq', '-o', '/dev/null', '-e', `trace=${call}`, '-e', `inject=${call}:error=EIO:when=${when}`, ...program];
}

/** How many times each call was made, from a trace: by the thread that made it most, since each thread counts its own. */
export function countCalls(trace: string): ReadonlyMap<StorageCall, number> {
  const byThread = new Map<string, number>();
  for (const [, thread = '', call = ''] of trace.matchAll(/^(\d+) +(\w+)\(/gm)) byThread.set(`${call} ${thread}`, (byThread.get(`${call} ${thread}`) ?? 0) + 1);
  const most = (call: string): number => Math.max(0, ...[...byThread].filter(([key]) => key.startsWith(`${call} `)).map(([, count]) => count));
  return new Map(STORAGE_CALLS.map((call) => [call, most(call)]));
}
