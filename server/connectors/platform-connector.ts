import type { Capabilities, Finding } from '../../domain/connectors/capabilities.ts';
import type { ConnectorId } from '../../domain/connectors/connector-trouble.ts';
import type { PlatformStep } from '../../domain/connectors/plan/platform-step.ts';
import type { ReadGround, SheetReading } from '../../domain/connectors/sheet/sheet-reading.ts';
import type { ProvedSpace } from '../../domain/connectors/spaces/proved-space.ts';
import type { PlatformSchool } from '../../domain/connectors/platform-school.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { Waiting } from './http/patience.ts';
import type { Failure } from './http/read-answer.ts';
import type { Transport } from './http/transport.ts';

/** The account that the platform's administrator made for this ENT: opened, used, and written nowhere. */
export interface Account {
  readonly login: string;
  readonly password: string;
}

/** An access that somebody granted: what each request bears, and the modules of the platform that it reaches. */
export interface GrantedAccess {
  readonly token: string;
  readonly modules: readonly string[];
}

/** By what one signs in. */
export type Credential = Account | GrantedAccess;

/** What the operator of a platform made for this ENT, so that people may grant it an access in place of a password. */
export interface Application {
  readonly id: string;
  readonly secret: string;
  /** Where the browser of whoever grants is brought back, as the operator wrote it down. */
  readonly redirect: string;
  /** Modules that are asked for. */
  readonly modules: readonly string[];
}

/** An access, and what renews it: another one each time. */
export interface GivenAccess extends GrantedAccess {
  readonly refresh: string;
  /** How long the access holds. */
  readonly seconds: number;
}

/** How a platform lets somebody grant an access (connectors.md §2.1). */
export interface Granting {
  /** The page where somebody does, in their browser. */
  page(address: string, application: Application, state: string): string;
  /** Makes an access of the code that their browser was brought back with; a code holds once. */
  exchange(transport: Transport, application: Application, code: string): Promise<Result<GivenAccess, Failure>>;
  /** Renews it: what renewed it holds no more, whatever becomes of the answer. */
  renew(transport: Transport, application: Application, refresh: string): Promise<Result<GivenAccess, Failure>>;
  /** Modules without which nothing is read. */
  readonly needed: readonly string[];
}

/** What a probe found, on this very instance with this account: it changes nothing there. */
export interface ProbeReport {
  readonly structure: PlatformSchool['structure'];
  readonly capabilities: Capabilities;
  readonly findings: readonly Finding[];
  /** Spaces whose rights it proved to write. */
  readonly spaces: readonly ProvedSpace[];
  /** Whether some answer, of any route, was not of the form that is read. */
  readonly isMisread: boolean;
}

/** What a pull cannot find by itself. */
export interface PullWish {
  /** Those of its people who inspect, by the identifier of the platform: accesses are read inspector by inspector. */
  readonly inspectorsAmong: (people: PlatformSchool['people']) => readonly string[];
  /** Spaces that somebody said to stand for a rubrique, by their identifier: who may do what is read of these only. */
  readonly spaces: readonly string[];
  /** Whether the school has its replacements sent: what they are in is read of no other. */
  readonly replacements: boolean;
}

/** A session on a platform, for the schools that its account may read. */
export interface PlatformSession {
  /** Which declared capabilities hold; refused when the school is not one of the account's. */
  probe(uai: string): Promise<Result<ProbeReport, Failure>>;
  /** The version that the platform says, asked again; null where it says none to this account. */
  version(): Promise<Result<string | null, Failure>>;
  /** The school whole, each collection with its proof (§8.4). */
  pull(uai: string, wish?: PullWish): Promise<Result<PlatformSchool, Failure>>;
  /** The school, with what steps bear on read again, now. */
  refresh(school: PlatformSchool, steps: readonly PlatformStep[]): Promise<Result<PlatformSchool, Failure>>;
  /** Sends one step, once; what it did is read afterwards. */
  send(school: PlatformSchool, step: PlatformStep): Promise<Result<null, Failure>>;
}

interface Declared {
  readonly id: ConnectorId;
  /** By the sources of the platform alone; a probe reduces it. */
  readonly declared: Capabilities;
}

/** What the author of a connector writes (connectors.md §8.2): no policy and no clock of its own. */
export interface PlatformConnector extends Declared {
  /** To be tried once: whoever calls decides whether one may try again. */
  open(transport: Transport, credential: Credential, waiting: Waiting): Promise<Result<PlatformSession, Failure>>;
  readonly granting: Granting;
  /** Major versions whose sources it was written from. */
  readonly majors: readonly number[];
}

/** A platform that no program reaches: a person acts there, and what they export from it is its reading. */
export interface ByHandConnector extends Declared {
  /** The same session as of any platform, on the last reading that was given. */
  readonly read: (ground: ReadGround, reading: SheetReading | null) => PlatformSession;
}

/** How connectors reach platforms; a test gives others. */
export interface PlatformPorts {
  readonly transportTo: (address: string) => Transport;
  readonly waiting: Waiting;
}
