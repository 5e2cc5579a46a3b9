import type { Group } from '../directory/group.ts';
import type { Person } from '../directory/person.ts';
import type { SettingsView } from './row.ts';

/** Looks up the directory by identifier; what left the school is undefined. */
export interface Directory {
  findPerson(id: string): Person | undefined;
  findGroup(id: string): Group | undefined;
}

/** What a rule looks at: the settings as they are, and as they would be with the change. */
export interface DecisionContext {
  readonly before: SettingsView;
  readonly after: SettingsView;
  readonly directory: Directory;
  /** ISO 8601 instant of the decision. */
  readonly now: string;
}
