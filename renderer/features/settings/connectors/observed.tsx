import type { Observation } from '../../../../contract/ent/connectors.ts';
import { CONNECTOR_TEXTS as TEXTS } from '../../../../texts/connectors/connector-screen.ts';
import type { PartProps } from './connector-part.tsx';
import { Gaps } from './gaps.tsx';
import { Unmatched } from './unmatched.tsx';

/** What a part of a reading is given. */
export interface ObservedProps extends PartProps {
  readonly observation: Observation;
  /** Reads the platform again. */
  readonly onChanged: () => void;
}

/** Lines of a list that a page lays out without waiting. */
export const MOST_SHOWN = 200;

/** What a reading came to: what differs, and what is to be recognised before anything of it is compared. */
export function Observed(props: ObservedProps) {
  return (
    <section className="form-fields" aria-label={TEXTS.observation}>
      <h3>{TEXTS.observation}</h3>
      <p className="quiet">{TEXTS.nothingWritten}</p>
      <Gaps {...props} />
      {props.observation.unmatched.length === 0 ? null : <Unmatched {...props} />}
    </section>
  );
}
