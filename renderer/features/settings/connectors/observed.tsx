import { CONNECTOR_TEXTS as TEXTS } from '../../../../texts/connectors/connector-screen.ts';
import { Gaps } from './gaps.tsx';
import type { ObservedProps } from './part-props.ts';
import { Spaces } from './spaces.tsx';
import { Unmatched } from './unmatched.tsx';

/** What a reading came to: what differs, and what is to be recognised before anything of it is compared. */
export function Observed(props: ObservedProps) {
  return (
    <section className="form-fields" aria-label={TEXTS.observation}>
      <h3>{TEXTS.observation}</h3>
      <p className="quiet">{TEXTS.nothingWritten}</p>
      <Gaps {...props} />
      {props.observation.spaces.length === 0 ? null : <Spaces {...props} />}
      {props.observation.unmatched.length === 0 ? null : <Unmatched {...props} />}
    </section>
  );
}
