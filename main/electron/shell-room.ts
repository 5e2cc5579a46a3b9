import { accept, refuse, type Result } from '../../domain/kernel/result.ts';
import type { StartMessage } from '../console/process.ts';
import type { BeginTraining } from '../training/launcher/child.ts';
import { createHubProgram } from '../training/launcher/hub-program.ts';
import type { ProcessPort } from '../training/launcher/process-port.ts';
import { serveLauncher, type Doors } from '../training/launcher/serve-launcher.ts';
import { createSimulatedEntProgram } from '../training/launcher/simulated-ent-program.ts';
import { trainingFolder } from '../training/launcher/training-folder.ts';
import type { WindowOptions } from './read-options.ts';

/** Which ENT a console opens on. */
type Place = Pick<StartMessage, 'entUrl' | 'entName' | 'isTraining'>;

/** What the shell does for its console as a launcher does: the real one is taken to « Formation », that of the training has its simulated ENT and its hub. */
export interface ShellRoom {
  /** Answers what the process of a console asks. */
  serve(channel: ProcessPort): void;
  /** The ENT of this console; that of « Formation » is started if need be. */
  place(): Promise<Result<Place, { readonly kind: 'training-not-started' }>>;
  /** Ends what was started. */
  stop(): Promise<void>;
}

/** Prepares a room where nothing runs yet; `goTo` has the program end and open again on the other console. */
export function createShellRoom({ rootFolder, isTraining, entUrl, entName }: WindowOptions, begin: BeginTraining, goTo: (formation: boolean) => void): ShellRoom {
  const ent = createSimulatedEntProgram(begin, trainingFolder(rootFolder));
  const hub = createHubProgram(begin);
  const moved = (formation: boolean): Promise<null> => {
    goTo(formation);
    return Promise.resolve(null);
  };
  const doors: Doors = {
    // From the training, what ended is started again.
    enterTraining: () => (isTraining ? ent.line().then(() => null) : moved(true)),
    leaveTraining: () => moved(false),
    startHub: hub.start,
    realAddress: () => null,
    sandbox: ent.sandbox,
    runningSandbox: ent.runningSandbox,
    log: (line) => void process.stderr.write(`${line}\n`),
  };
  return {
    serve: (port) => serveLauncher({ port }, doors, isTraining),
    place: async () => {
      if (!isTraining) return accept({ entUrl, ...(entName === undefined ? {} : { entName }) });
      try {
        const url = await ent.line();
        return accept({ entUrl: url, entName: (await (await ent.sandbox()).state()).place, isTraining: true });
      } catch {
        return refuse({ kind: 'training-not-started' });
      }
    },
    stop: async () => {
      await hub.stop();
      await ent.stop();
    },
  };
}
