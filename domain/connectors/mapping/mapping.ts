/** Everything that is the same here and there, by the identifier of the platform. */
export interface Mapping {
  readonly people: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
  /** Applications of the platform, and services of ours. */
  readonly services: ReadonlyMap<string, string>;
  /** Roles of the platform, and `service|code` of ours. */
  readonly roles: ReadonlyMap<string, string>;
}

/** The same, the other way. */
export function reversed(map: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...map].map(([remote, local]) => [local, remote]));
}
