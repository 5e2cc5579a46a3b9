import { join } from 'node:path';
import { ENT_FLAGS } from '../../ent/ent-flags.ts';
import type { Begin } from '../children.ts';
import { embeddedEntArguments } from '../embedded-ent.ts';
import { consoleArguments } from '../open-window.ts';
import type { StartOptions } from '../start-options.ts';
import { createConsoleRoom, type ConsoleRoom } from './console-room.ts';
import { createHubProgram } from './hub-program.ts';
import { createSandboxClients, type SandboxClient } from './sandbox-client.ts';
import { serveLauncher, type Doors } from './serve-launcher.ts';

/** Where « Formation » keeps everything of its own: nothing else is opened from there, and nobody else opens it. */
export function trainingFolder(dataFolder: string): string {
  return join(dataFolder, 'formation');
}

/** What both rooms are made with. */
export interface RoomsOptions {
  readonly options: StartOptions;
  readonly begin: Begin;
  /** What the consoles may ask of this process. */
  readonly doors: () => Doors;
  /** Whether the end was asked for: what ends then is no accident. */
  readonly isAsked: () => boolean;
}

/** « Formation », with what its simulated ENT does on demand. */
export interface TrainingRoom extends ConsoleRoom {
  /** Its simulated ENT, started if need be. */
  readonly sandbox: () => Promise<SandboxClient>;
  /** The same, undefined once it has ended. */
  readonly runningSandbox: () => SandboxClient | undefined;
}

/** « Formation »: a folder of its own, a simulated ENT, a console that says so on every screen. */
export function trainingRoom({ options, begin, doors, isAsked }: RoomsOptions): TrainingRoom {
  const dataFolder = trainingFolder(options.dataFolder);
  const clientOf = createSandboxClients();
  const room = createConsoleRoom({
    onEnd: ({ name }) => (isAsked() ? undefined : console.error(`${name} s’est arrêté${name.startsWith('La') ? 'e' : ''}. Ce qui y était enregistré est gardé, et votre établissement n’a pas changé. La formation se rouvre depuis son écran.`)),
    startEnt: () => begin('L’ENT simulé', 'training-ent', ['--data', join(dataFolder, 'ent')], ENT_FLAGS),
    startConsole: (entUrl) => {
      const shown = { ...(options.formation ? options : withoutPort(options)), dataFolder };
      const child = begin('La console de formation', 'console', [...consoleArguments(shown, entUrl, undefined), '--training']);
      const hub = createHubProgram(begin);
      serveLauncher(child, { ...doors(), startHub: hub.start }, true);
      void child.exited.then(hub.stop);
      return child;
    },
  });
  return {
    ...room,
    sandbox: async () => clientOf(await room.entPort()),
    runningSandbox: () => {
      const port = room.runningEnt();
      return port === undefined ? undefined : clientOf(port);
    },
  };
}

/** The real school, for who began by « Formation ». */
export function realRoom({ options: asked, begin, doors, isAsked }: RoomsOptions): ConsoleRoom {
  const options = withoutPort(asked);
  return createConsoleRoom({
    onEnd: ({ name }) => (isAsked() ? undefined : console.error(`${name} s’est arrêté${name.startsWith('La') ? 'e' : ''}. Ce qui était enregistré est intact. « Quitter la formation » le relance.`)),
    startEnt: () => begin('L’ENT', 'ent', embeddedEntArguments(options), ENT_FLAGS),
    startConsole: (entUrl) => {
      const child = begin('La console', 'console', consoleArguments(options, entUrl, 'embedded'));
      serveLauncher(child, doors(), false);
      return child;
    },
  });
}

/** The port that was asked for is that of the console one starts with. */
function withoutPort(options: StartOptions): StartOptions {
  const { port: _, ...others } = options;
  return others;
}
