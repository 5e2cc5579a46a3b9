import type { FakeAnswer } from './fake-request.ts';
import type { FakeOptions } from './fake-entcore.ts';
import type { FakeUser, FakeWorld } from './world.ts';

/** What a route of the fake is given. */
export interface RouteGiven {
  readonly world: FakeWorld;
  /** Who is signed in. */
  readonly by: FakeUser;
  /** Parts captured in the path, in order. */
  readonly id: string;
  readonly other: string;
  readonly third: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly options: FakeOptions;
}

export type FakeRoute = readonly [method: string, path: RegExp, answer: (given: RouteGiven) => FakeAnswer];
