import type { ConnectorMatches, ConnectorView, Observation } from '../../../../contract/ent/connectors.ts';
import type { PlatformDesk } from './use-platform.ts';

/** What a part of the tab is given. */
export interface PartProps {
  readonly view: ConnectorView;
  readonly desk: PlatformDesk;
}

/** What a part of a reading is given. */
export interface ObservedProps extends PartProps {
  readonly observation: Observation;
  /** Reads the platform again. */
  readonly onChanged: () => void;
}

/** What somebody says to be the same here and there, or takes back. */
export type Match = ConnectorMatches['matches'][number];

/** Lines of a list that a page lays out without waiting. */
export const MOST_SHOWN = 200;
