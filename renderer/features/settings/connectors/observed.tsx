import { CONNECTOR_TEXTS as TEXTS } from '../../../../texts/connectors/connector-screen.ts';
import { peopleWords } from '../../../../texts/connectors/matching-screen.ts';
import { Gaps } from './gaps.tsx';
import { Matching } from './matching.tsx';
import type { ObservedProps } from './part-props.ts';
import { Spaces } from './spaces.tsx';

/** What a reading came to: who was recognised, what differs, and what is to be recognised before anything of it is compared. */
export function Observed(props: ObservedProps) {
  const { at, people, spaces } = props.observation;
  return (
    <section className="form-fields" aria-label={TEXTS.observation}>
      <h3>{TEXTS.observation}</h3>
      <p className="quiet">{TEXTS.nothingWritten}</p>
      <ul className="quiet">{peopleWords(people).map((words) => <li key={words}>{words}</li>)}</ul>
      <Gaps {...props} />
      {spaces.length === 0 ? null : <Spaces {...props} />}
      <Matching key={at} {...props} />
    </section>
  );
}
