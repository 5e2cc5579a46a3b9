import type { LoadedServer } from './with-server.ts';

/** What is loaded, and for how long. */
export interface Loads {
  /** Put before the names of the lines: where the data of the ENT are. */
  readonly name: string;
  /** Seconds of each load. */
  readonly seconds: number;
  withEnt<T>(work: (server: LoadedServer) => Promise<T>): Promise<T>;
  /** The bare loop that it is compared with. */
  withFloor<T>(work: (server: LoadedServer) => Promise<T>): Promise<T>;
}
