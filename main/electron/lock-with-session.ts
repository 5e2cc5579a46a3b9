import { powerMonitor } from 'electron';
import type { ConsoleProcess } from './console-process.ts';

/** Locks the console when the session of the computer is locked, and when the computer is put to sleep (rel:S39). */
export function lockWithSession(consoleProcess: Pick<ConsoleProcess, 'lock'>): void {
  powerMonitor.on('lock-screen', () => consoleProcess.lock());
  powerMonitor.on('suspend', () => consoleProcess.lock());
}
