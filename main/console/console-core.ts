import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { EntAccount } from '../../contract/ent/ent.contract.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { StoreRefusal } from '../database/store-refusal.ts';
import type { TraceStore } from '../erasure/trace.store.ts';
import type { SenderStore } from '../exchange/sender.store.ts';
import type { StationSeal } from '../exchange/station-seal.ts';
import type { FirstRunStore } from '../first-run/first-run.store.ts';
import type { GivenFile } from '../importing/given-file.ts';
import type { KeptColumns } from '../preferences/column-memory.store.ts';
import type { PreferenceStore } from '../preferences/preference.store.ts';
import type { HelpTreeStore } from '../families/help-tree.store.ts';
import type { ScenarioStore } from '../training/scenario.store.ts';
import type { AccountStore } from '../session/account.store.ts';
import type { AuthenticationPort } from '../session/authentication.ts';
import type { ConnectorClient } from '../connectors/connector-client.ts';
import type { PlatformMemory } from '../preferences/platform-memory.store.ts';
import type { IdentityClient } from '../session/identity-client.ts';
import type { BrowserSignIn } from '../session/proof/browser-sign-in.ts';
import type { RefreshStore } from '../session/proof/refresh.store.ts';
import type { EntClient } from '../sync/ent/ent-client.ts';
import { idOf, type SchoolStore } from '../schools/school.store.ts';
import type { StationLock } from '../lock/station-lock.ts';
import type { StationStore } from '../lock/station.store.ts';
import type { UpdateStore } from '../updates/update.store.ts';
import { locked, notSignedIn } from './console-error.ts';
import type { ConsolePorts } from './console-ports.ts';
import type { EventHub } from './event-hub.ts';
import { openSchool, type OpenSchool } from './open-school.ts';
import type { DeskPorts } from './desk-ports.ts';

/** What every procedure of the console works on. */
export interface ConsoleCore {
  readonly ports: ConsolePorts & { readonly key: Uint8Array };
  readonly lock: StationLock;
  readonly stations: StationStore;
  readonly accounts: AccountStore;
  /** Who has signed in on this computer to another ENT. */
  readonly accountsOf: (server: string) => AccountStore;
  /** The schools that this computer knows. */
  readonly schools: SchoolStore;
  /** What is remembered of accounts, to be forgotten. */
  readonly traces: TraceStore;
  /** Where this computer is in its first run. */
  readonly firstRun: FirstRunStore;
  readonly preferences: PreferenceStore;
  /** What this computer knows of newer versions. */
  readonly updates: UpdateStore;
  readonly scenarios: ScenarioStore;
  readonly helpTrees: HelpTreeStore;
  readonly ent: EntClient;
  readonly authentication: AuthenticationPort;
  /** Who comes in to the ENT. */
  readonly identity: IdentityClient;
  /** The ways of the ENT to real platforms. */
  readonly connectors: ConnectorClient;
  readonly browserSignIn: BrowserSignIn;
  readonly refresh: RefreshStore;
  readonly events: EventHub;
  readonly desk: OpenDesk;
  /** The file that a page is importing; one at a time. */
  readonly importing: { file: GivenFile | undefined };
  /** What the ENT of an account last said of the platforms of its school. */
  readonly platforms: (accountId: string) => PlatformMemory;
  /** The columns that an account chose for files that it imported. */
  readonly columns: (accountId: string) => KeptColumns;
  /** What this computer signs exchange files with. */
  readonly seal: () => StationSeal;
  /** The computers whose files were accepted. */
  readonly senders: SenderStore;
}

/** At most one account is open at a time. */
export interface OpenDesk {
  current(): OpenSchool | undefined;
  open(account: EntAccount): Promise<Result<OpenSchool, StoreRefusal>>;
  close(): Promise<void>;
}

/** Opens and closes the files of accounts, each in a folder of its own. */
export function createDesk(ports: DeskPorts, ent: EntClient, events: EventHub): OpenDesk {
  let school: OpenSchool | undefined;
  const close = async (next?: EntAccount): Promise<void> => {
    const closing = school;
    school = undefined;
    if (closing === undefined) return;
    await closing.close();
    const { account } = closing.workspace;
    if (account.id !== next?.id) ports.onClosed(account);
  };
  return {
    current: () => school,
    close: () => close(),
    open: async (account) => {
      await close(account);
      const opened = openSchool({ ports, ent, events, folder: folderOf(ports.dataFolder, idOf(ports), account) }, account);
      if (opened.ok) {
        school = opened.value;
      }
      return opened;
    },
  };
}

/** One folder per ENT and account; names would say who works on this computer, so they are hashed. */
export function folderOf(dataFolder: string, server: string, account: EntAccount): string {
  return join(serverFolderOf(dataFolder, server), hash(account.id));
}

/** Where everything is that is kept of one ENT. */
export function serverFolderOf(dataFolder: string, server: string): string {
  return join(dataFolder, hash(server));
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}

/** The school on which somebody works; throws the declared error when nobody does, or when this station locks itself. */
export function needSchool({ desk, lock }: Pick<ConsoleCore, 'desk' | 'lock'>): OpenSchool {
  const found = lock.enforce();
  const school = desk.current();
  if (school === undefined) {
    throw found === undefined ? notSignedIn() : locked(found);
  }
  return school;
}
