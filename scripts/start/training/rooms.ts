import { createHubProgram } from '../../../main/training/launcher/hub-program.ts';
import { keptProgram } from '../../../main/training/launcher/kept-program.ts';
import type { Child } from '../../../main/training/launcher/child.ts';
import type { SandboxClient } from '../../../main/training/launcher/sandbox-client.ts';
import { serveLauncher, type Doors } from '../../../main/training/launcher/serve-launcher.ts';
import { createSimulatedEntProgram } from '../../../main/training/launcher/simulated-ent-program.ts';
import { trainingFolder } from '../../../main/training/launcher/training-folder.ts';
import type { Begin } from '../children.ts';
import { embeddedEntArguments } from '../embedded-ent.ts';
import { consoleArguments } from '../open-window.ts';
import type { StartOptions } from '../start-options.ts';
import { createConsoleRoom, type ConsoleRoom } from './console-room.ts';

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
  const onEnd = toldEnd(isAsked, 'Ce qui y était enregistré est gardé, et votre établissement n’a pas changé. La formation se rouvre depuis son écran.');
  const ent = createSimulatedEntProgram(begin, dataFolder, onEnd);
  const room = createConsoleRoom({
    onEnd,
    ent,
    startConsole: (entUrl) => {
      const shown = { ...(options.formation ? options : withoutPort(options)), dataFolder };
      const child = begin('La console de formation', 'console', [...consoleArguments(shown, entUrl, undefined), '--training']);
      const hub = createHubProgram(begin);
      serveLauncher(child, { ...doors(), startHub: hub.start }, true);
      void child.exited.then(hub.stop);
      return child;
    },
  });
  return { ...room, sandbox: ent.sandbox, runningSandbox: ent.runningSandbox };
}

/** The real school, for who began by « Formation ». */
export function realRoom({ options: asked, begin, doors, isAsked }: RoomsOptions): ConsoleRoom {
  const options = withoutPort(asked);
  const onEnd = toldEnd(isAsked, 'Ce qui était enregistré est intact. « Quitter la formation » le relance.');
  return createConsoleRoom({
    onEnd,
    ent: keptProgram(() => begin('L’ENT', 'ent', embeddedEntArguments(options)), 'ENT', onEnd),
    startConsole: (entUrl) => {
      const child = begin('La console', 'console', consoleArguments(options, entUrl, 'embedded'));
      serveLauncher(child, doors(), false);
      return child;
    },
  });
}

/** Says on the standard error what ended by accident, and what is safe. */
function toldEnd(isAsked: () => boolean, safe: string): (child: Child) => void {
  return ({ name }) => (isAsked() ? undefined : console.error(`${name} s’est arrêté${name.startsWith('La') ? 'e' : ''}. ${safe}`));
}

/** The port that was asked for is that of the console one starts with. */
function withoutPort(options: StartOptions): StartOptions {
  const { port: _, ...others } = options;
  return others;
}
