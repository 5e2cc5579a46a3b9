import { accept, type Result } from '../../domain/kernel/result.ts';
import { SET_ASIDE_SENTENCE } from '../../texts/frame/failures.ts';
import { openConsoleFile } from '../database/open-console-file.ts';
import type { Store } from '../database/open-store.ts';
import type { StoreRefusal } from '../database/store-refusal.ts';
import type { Lock } from '../lock/station-lock.ts';
import type { ConsoleCore } from './console-core.ts';
import { locked } from './console-error.ts';
import { idOf, type SchoolPlace } from '../schools/school.store.ts';
import type { ConsolePorts } from './console-ports.ts';

/** The console's own file and all that works on it, or neither: sealed, this process holds no key. */
export interface Vault {
  /** What procedures work on; throws the declared error while it is sealed. */
  core(): ConsoleCore;
  /** The same, undefined while it is sealed. */
  peek(): ConsoleCore | undefined;
  /** Opens with a key; refuses when the data cannot be opened. */
  open(key: Uint8Array): Promise<Result<ConsoleCore, StoreRefusal>>;
  /** Closes the school that is open and turns to another one, of the same computer; the ENT of the first one is told nothing. */
  turnTo(place: SchoolPlace): Promise<ConsoleCore>;
  /** Where the school is that it is turned to. */
  place(): SchoolPlace;
  /** Closes every file and erases the key from memory; `why` is what pages are told until it is opened again. */
  seal(why: Lock): Promise<void>;
  /** Closes every file, erases the key from memory, then does what empties the disk; it is turned to the school of the host again. */
  empty(erase: () => void): Promise<void>;
  /** Leaves everything on the disk and closes it, for good. */
  stop(): Promise<void>;
  /** Why it is sealed. */
  sealed(): Lock | undefined;
}

/** Puts a core together on the console's own file. */
type Assemble = (ports: ConsolePorts & { readonly key: Uint8Array }, store: Store) => ConsoleCore;

const NO_PASSPHRASE: Lock = { reason: 'passphrase', at: null };

interface Opened {
  readonly core: ConsoleCore;
  readonly store: Store;
  readonly key: Uint8Array;
}

/** A vault that is closed: nobody has given its key. */
export function createVault(ports: ConsolePorts, assemble: Assemble): Vault {
  let opened: Opened | undefined;
  let sealed: Lock | undefined = NO_PASSPHRASE;
  let closing = Promise.resolve();
  let place: SchoolPlace = ports;
  const portsAt = (key: Uint8Array): ConsolePorts & { readonly key: Uint8Array } => {
    const { entName: _, ...others } = ports;
    const { entUrl, entName } = place;
    return { ...others, key, entUrl, ...(entName === undefined ? {} : { entName }) };
  };
  const seal = async (why: Lock): Promise<void> => {
    const one = opened;
    opened = undefined;
    sealed = why;
    if (one === undefined) return closing;
    closing = shut(one).then(() => void one.key.fill(0));
    return closing;
  };
  return {
    core: () => {
      if (opened === undefined) throw locked(sealed ?? NO_PASSPHRASE);
      return opened.core;
    },
    peek: () => opened?.core,
    sealed: () => sealed,
    place: () => place,
    turnTo: async (wanted) => {
      if (opened === undefined) throw locked(sealed ?? NO_PASSPHRASE);
      const { core, store, key } = opened;
      // The address that the host gave is the one of today.
      place = idOf(wanted) === idOf(ports) ? ports : wanted;
      const next = assemble(portsAt(key), store);
      opened = { core: next, store, key };
      await leave(core);
      return next;
    },
    seal,
    empty: async (erase) => {
      await seal(NO_PASSPHRASE);
      place = ports;
      erase();
    },
    stop: async () => {
      const one = opened;
      opened = undefined;
      await closing;
      if (one !== undefined) await shut(one);
    },
    open: async (key) => {
      await closing;
      const file = openConsoleFile(ports.dataFolder, key, { now: ports.clock(), onSetAside: () => ports.log(SET_ASIDE_SENTENCE) });
      if (!file.ok) return file;
      const core = assemble(portsAt(key), file.value);
      opened = { core, store: file.value, key };
      sealed = undefined;
      return accept(core);
    },
  };
}

/** Closes what is open; a page may still hear of what waited. */
async function shut({ core, store }: Opened): Promise<void> {
  await leave(core);
  store.close();
}

/** Closes the school, and keeps the console's own file open. */
async function leave(core: ConsoleCore): Promise<void> {
  core.lock.stop();
  core.importing.file?.putDown();
  core.importing.file = undefined;
  await core.desk.close();
}
