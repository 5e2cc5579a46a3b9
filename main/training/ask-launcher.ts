import { ORPCError } from '@orpc/client';
import type { TrainingTrouble } from '../../contract/console/training.contract.ts';
import type { ConsolePorts } from '../console/console-ports.ts';
import type { LauncherClient } from './launcher-client.ts';

/** Says why something of « Formation » is not done. */
export function trainingTroubled(kind: TrainingTrouble): Error {
  return new ORPCError('TRAINING', { status: 409, data: { kind } });
}

/** What the launcher refuses, as a page is told. */
const TROUBLES: Readonly<Record<string, TrainingTrouble>> = { NO_COPY: 'no-copy', NOT_A_COPY: 'not-taken', NOT_STARTED: 'not-started', NOT_RUNNING: 'ent-gone' };

/** Asks the process that started this one; throws the declared error where there is none, or where it could not. */
export async function askLauncher<T>({ launcher, log }: Pick<ConsolePorts, 'launcher' | 'log'>, ask: (launcher: LauncherClient) => Promise<T>): Promise<T> {
  if (launcher === undefined) throw trainingTroubled('no-launcher');
  try {
    return await ask(launcher);
  } catch (error) {
    const known = error instanceof ORPCError ? TROUBLES[error.code] : undefined;
    if (known === undefined) log(`« Formation » did not answer: ${error instanceof Error ? error.message : 'unknown failure'}`);
    throw trainingTroubled(known ?? 'ent-gone');
  }
}
