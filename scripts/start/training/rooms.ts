import { join } from 'node:path';
import { ENT_FLAGS } from '../../ent/ent-flags.ts';
import { consoleArguments } from '../open-window.ts';
import { embeddedEntArguments } from '../embedded-ent.ts';
import type { Begin } from '../children.ts';
import type { StartOptions } from '../start-options.ts';
import { createConsoleRoom, type ConsoleRoom } from './console-room.ts';
import { createHubProgram } from './hub-program.ts';
import { serveLauncher, type Doors } from './serve-launcher.ts';

/** Where « Formation » keeps everything of its own: nothing else is opened from there, and nobody else opens it. */
export function trainingFolder(dataFolder: string): string {
  return join(dataFolder, 'formation');
}

/** What both rooms are made with. */
export interface RoomsOptions {
  readonly options: StartOptions;
  readonly begin: Begin;
  readonly doors: Doors;
}

/** « Formation »: a folder of its own, a simulated ENT, a console that says so on every screen. */
export function trainingRoom({ options, begin, doors }: RoomsOptions): ConsoleRoom {
  const dataFolder = trainingFolder(options.dataFolder);
  return createConsoleRoom({
    startEnt: () => begin('L’ENT simulé', 'training-ent', ['--data', join(dataFolder, 'ent')], ENT_FLAGS),
    startConsole: (entUrl) => {
      const shown = { ...(options.formation ? options : withoutPort(options)), dataFolder };
      const child = begin('La console de formation', 'console', [...consoleArguments(shown, entUrl, 'formation-college'), '--training']);
      const hub = createHubProgram(begin);
      serveLauncher(child, { ...doors, startHub: hub.start });
      void child.exited.then(hub.stop);
      return child;
    },
  });
}

/** The real school, for who began by « Formation ». */
export function realRoom({ options: asked, begin, doors }: RoomsOptions): ConsoleRoom {
  const options = withoutPort(asked);
  return createConsoleRoom({
    startEnt: () => begin('L’ENT', 'ent', embeddedEntArguments(options), ENT_FLAGS),
    startConsole: (entUrl) => {
      const child = begin('La console', 'console', consoleArguments(options, entUrl, 'embedded'));
      serveLauncher(child, doors);
      return child;
    },
  });
}

/** The port that was asked for is that of the console one starts with. */
function withoutPort({ port: _, ...others }: StartOptions): StartOptions {
  return others;
}
