import type { Observation } from '../../../../contract/ent/connectors.ts';
import type { PartProps } from './connector-part.tsx';

/** What a part of a reading is given. */
export interface ObservedProps extends PartProps {
  readonly observation: Observation;
  /** Reads the platform again. */
  readonly onChanged: () => void;
}

/** Lines of a list that a page lays out without waiting. */
export const MOST_SHOWN = 200;
