import { join } from 'node:path';
import { must } from '../../../domain/kernel/assert.ts';
import type { BeginTraining, Child } from './child.ts';
import { keptProgram, type KeptProgram } from './kept-program.ts';
import { createSandboxClients, type SandboxClient } from './sandbox-client.ts';

/** The simulated ENT of « Formation », a process of its own, and what it does on demand. */
export interface SimulatedEntProgram extends KeptProgram {
  /** What may be asked of it, started if need be. */
  readonly sandbox: () => Promise<SandboxClient>;
  /** The same, undefined once it has ended. */
  readonly runningSandbox: () => SandboxClient | undefined;
}

/** Prepares the simulated ENT that keeps its schools in a folder of « Formation »; nothing is started yet. */
export function createSimulatedEntProgram(begin: BeginTraining, folder: string, onEnd?: (child: Child) => void): SimulatedEntProgram {
  const program = keptProgram(() => begin('L’ENT simulé', 'training-ent', ['--data', join(folder, 'ent')]), 'ENT', onEnd);
  const clientOf = createSandboxClients();
  return {
    ...program,
    sandbox: async () => {
      await program.line();
      return clientOf(must(program.port(), 'a program of ours has a channel'));
    },
    runningSandbox: () => {
      const port = program.port();
      return port === undefined ? undefined : clientOf(port);
    },
  };
}
