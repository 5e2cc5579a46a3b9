import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { frequentError, type FrequentErrorId } from '../../../../domain/upstream/frequent-errors.data.ts';
import { degreeOf } from '../../../../domain/school/first-degree.ts';
import { WHERE_LABELS } from '../../../../texts/controls/labels.ts';
import { sourceLine } from '../../../../texts/language/source-words.ts';
import { errorCount, FREQUENT_ERROR_WORDS, FREQUENT_TEXTS } from '../../../../texts/upstream/frequent-errors.ts';
import { AskForHelp } from '../../../assistance/ask-for-help.tsx';
import type { ControlPass } from '../../../controls/control-results.ts';
import { MenuPathLines } from '../../../platforms/menu-path-lines.tsx';
import { useSchool } from '../../../school/store/school-context.tsx';
import { EmptyResult } from '../../../ui/empty-result.tsx';
import { FilterField } from '../../../ui/fields/filter-field.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { findErrors } from './find-errors.ts';

/** What is seen, why, and where it is corrected; the controls that find it here are named (S2-110 to S2-115). */
export function FrequentErrors({ pass }: { readonly pass: ControlPass | undefined }) {
  const [query, setQuery] = useState('');
  const id = useId();
  const degree = useSchool(({ directory }) => degreeOf(directory));
  const shown = findErrors(query, degree);
  const found = new Set(pass?.results.flatMap(({ control, state }) => (state === 'found' ? [control.id] : [])));
  return (
    <section className="upstream-part" aria-labelledby={id}>
      <h2 id={id}>{FREQUENT_TEXTS.title}</h2>
      <p className="quiet">{FREQUENT_TEXTS.caption}</p>
      <div className="screen-filters">
        <FilterField label={FREQUENT_TEXTS.search} value={query} onChange={setQuery} width={320} />
        <output className="quiet">{errorCount(shown.length)}</output>
      </div>
      {shown.length === 0 ? <EmptyResult sentence={FREQUENT_TEXTS.nothing(query.trim())} action={{ label: FREQUENT_TEXTS.all, onAct: () => setQuery('') }} /> : <Table ids={shown} found={found} />}
    </section>
  );
}

interface TableProps {
  readonly ids: readonly FrequentErrorId[];
  /** The controls that find something in this school. */
  readonly found: ReadonlySet<string>;
}

function Table({ ids, found }: TableProps) {
  const { columns } = FREQUENT_TEXTS;
  return (
    <div className="column-table upstream-table">
      <table aria-label={FREQUENT_TEXTS.title}>
        <thead><tr><th scope="col">{columns.symptom}</th><th scope="col">{columns.cause}</th><th scope="col">{columns.cure}</th></tr></thead>
        <tbody>{ids.map((id) => <Line key={id} id={id} found={found} />)}</tbody>
      </table>
    </div>
  );
}

function Line({ id, found }: { readonly id: FrequentErrorId; readonly found: ReadonlySet<string> }) {
  const { symptom, cause, path, cure } = FREQUENT_ERROR_WORDS[id];
  const { where, source, controls } = frequentError(id);
  return (
    <tr>
      <th scope="row">
        {symptom}
        {controls.filter((control) => found.has(control)).map((control) => (
          <span key={control} className="upstream-found">
            <StatusBadge kind="warning">{FREQUENT_TEXTS.found}</StatusBadge> <Link to="/controles" search={{ id: control }}>{control}</Link>
          </span>
        ))}
      </th>
      <td>{cause}</td>
      <td><strong className="upstream-where">{WHERE_LABELS[where]}</strong>{path === undefined ? null : <MenuPathLines path={path} />}{cure} <span className="quiet">{sourceLine(source)}.</span> <AskForHelp subject={{ kind: 'error', error: id }} about={symptom} /></td>
    </tr>
  );
}
