import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { isDelayed } from '../../../../domain/upstream/correction.ts';
import { upstreamState, type SourceState } from '../../../../domain/upstream/source-state.ts';
import { sourceRow } from '../../../../domain/upstream/upstream-sources.data.ts';
import { controlSentence } from '../../../../texts/controls/control-texts.ts';
import { notRunSentence } from '../../../../texts/controls/labels.ts';
import { sourceLine } from '../../../../texts/language/source-words.ts';
import { notedWords, sourceDateWords, SOURCE_WORDS, UPSTREAM_TEXTS } from '../../../../texts/upstream/sources.ts';
import type { ControlPass } from '../../../controls/control-results.ts';
import { useSettingNames } from '../../../sheets/use-setting-names.ts';
import { useNow } from '../../../ui/use-now.ts';
import { Correction } from './correction.tsx';

/** Each source with its last known date, what depends on it and what its controls find. */
export function SourcesTable({ pass }: { readonly pass: ControlPass }) {
  const id = useId();
  const { columns } = UPSTREAM_TEXTS;
  return (
    <section className="upstream-part" aria-labelledby={id}>
      <h2 id={id}>{UPSTREAM_TEXTS.sources}</h2>
      <p className="quiet">{UPSTREAM_TEXTS.caption}</p>
      <div className="column-table upstream-table upstream-sources">
        <table aria-labelledby={id}>
          <thead><tr>{Object.values(columns).map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
          <tbody>{upstreamState(pass.ground, pass.results).map((state) => <Line key={state.id} state={state} pass={pass} />)}</tbody>
        </table>
      </div>
      <p className="quiet">{UPSTREAM_TEXTS.kept}</p>
    </section>
  );
}

function Line({ state, pass }: { readonly state: SourceState; readonly pass: ControlPass }) {
  const { name, depends, reaches } = SOURCE_WORDS[state.id];
  const { source, delay } = sourceRow(state.id);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td><Dates state={state} /></td>
      <td>{depends} <span className="quiet">{sourceLine(source)}.</span></td>
      <td>
        <Late state={state} />
        <p className="quiet">{reaches}{delay === null ? null : ` ${sourceLine(delay)}.`}</p>
        {isDelayed(state.id) ? <Correction source={state.id} hours={pass.ground.thresholds.upstreamHours} /> : null}
      </td>
    </tr>
  );
}

function Dates({ state: { dates, notedOn } }: { readonly state: SourceState }) {
  const now = useNow();
  if (notedOn !== null) return notedWords(notedOn);
  if (dates.length === 0) return <span className="quiet">{UPSTREAM_TEXTS.noDate}</span>;
  return <ul className="upstream-dates">{dates.map((date) => <li key={date.report}>{sourceDateWords(date, now)}</li>)}</ul>;
}

/** What the controls of a source find; those that lack their data say so, and are not counted as good. */
function Late({ state: { results } }: { readonly state: SourceState }) {
  const names = useSettingNames();
  const found = results.filter((result) => result.state === 'found');
  const notRun = Map.groupBy(results.filter((result) => result.state === 'not-run'), ({ missing }) => missing);
  if (results.length === 0) return <p className="quiet">{UPSTREAM_TEXTS.unwatched}</p>;
  if (found.length === 0 && notRun.size === 0) return <p>{UPSTREAM_TEXTS.nothingLate}</p>;
  return (
    <ul className="upstream-late">
      {found.map(({ control, findings }) => <li key={control.id}><ControlLink id={control.id} /> <bdi>{controlSentence(control, findings, names)}</bdi></li>)}
      {[...notRun].map(([missing, those]) => (
        <li key={missing}>{those.map(({ control: { id } }) => <span key={id}><ControlLink id={id} /> </span>)}<span className="quiet">{notRunSentence(missing)}</span></li>
      ))}
    </ul>
  );
}

function ControlLink({ id }: { readonly id: string }) {
  return <Link to="/controles" search={{ id }}>{id}</Link>;
}
