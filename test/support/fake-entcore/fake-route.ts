import type { FakeAnswer } from './fake-request.ts';
import type { FakeUser, FakeWorld } from './world.ts';

/** What a route of the fake is given. */
export interface RouteGiven {
  readonly world: FakeWorld;
  /** Who is signed in. */
  readonly by: FakeUser;
  /** First and second parts captured in the path. */
  readonly id: string;
  readonly other: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly withExternalId: boolean;
}

export type FakeRoute = readonly [method: string, path: RegExp, answer: (given: RouteGiven) => FakeAnswer];
