import { localDay } from '../../domain/kernel/local-time.ts';
import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { findingsOf, type ControlResult } from '../../domain/controls/run-controls.ts';
import { mayEdit } from '../../domain/roles/role-matrix.ts';
import { tickItem, type PlannedItem, type PlannedMoment } from '../../domain/school-year/year-plan.ts';
import { DASHBOARD_TEXTS } from '../../texts/frame/dashboard.ts';
import { sourceLine, sourceWords } from '../../texts/language/source-words.ts';
import { quoted, typeset } from '../../texts/language/typography.ts';
import { CHECKLIST_SENTENCES, doneWords, MOMENT_LABELS, momentWords, tally } from '../../texts/year/school-year.ts';
import { PLACE_LABELS } from '../../texts/files/deliveries.ts';
import { controlStillFinds, whereToDo, YEAR_CHANGE_TEXTS } from '../../texts/year/year-change.ts';
import { signedNow } from '../school/signed-now.ts';
import { useActions, useSchool, useSchoolStore } from '../school/store/school-context.tsx';

interface YearMomentProps {
  readonly moment: PlannedMoment;
  readonly now: string;
  /** What the controls say, where it is to be shown beside what they verify. */
  readonly results?: readonly ControlResult[];
}

/** A time of the school year with what it asks, each ticked for everybody; unfolded when it is now, or where results are shown. */
export function YearMoment({ moment, now, results }: YearMomentProps) {
  const { id, state, items, done } = moment;
  const isDone = done === items.length;
  return (
    <details className="year-moment" data-state={state} open={state === 'now' || results !== undefined}>
      <summary>
        <span aria-hidden>{isDone ? '✓' : '○'}</span> <strong>{MOMENT_LABELS[id]}</strong> <span>{tally(done, items.length)}</span>{' '}
        <span className="quiet">{momentWords(moment, localDay(now))} ({sourceLine(moment.source)})</span>
      </summary>
      <ul className="year-items">
        {items.map((item) => <Item key={item.id} item={item} now={now} results={results} />)}
      </ul>
    </details>
  );
}

interface ItemProps extends Pick<YearMomentProps, 'now'> {
  readonly item: PlannedItem;
  readonly results: YearMomentProps['results'];
}

function Item({ item, now, results }: ItemProps) {
  const canEdit = useSchool(({ actor }) => actor !== null && mayEdit(actor.role, 'checklistItem'));
  const { record } = useActions();
  const store = useSchoolStore();
  const toggle = (): void => {
    const { view, actor } = store.getState();
    const mark = item.mark === undefined ? signedNow(actor) : null;
    record(tickItem(view, localDay(now), item.id, mark));
  };
  return (
    <li>
      <Checkbox
        size="xs"
        label={CHECKLIST_SENTENCES[item.id]}
        description={<Source item={item} />}
        checked={item.mark !== undefined}
        disabled={!canEdit}
        onChange={toggle}
      />
      {results === undefined ? null : <p className="quiet year-verified">{whereToDo(PLACE_LABELS[item.where])}</p>}
      {results === undefined ? null : <Verified controls={item.controls} results={results} />}
    </li>
  );
}

/** Where the item comes from, in the words of its source; when it is done, by whom too. */
function Source({ item: { source, mark } }: { readonly item: PlannedItem }) {
  const words = [source.quote === undefined ? DASHBOARD_TEXTS.inferred : quoted(typeset(source.quote)), sourceWords(source.ref)];
  return <>{[...words, ...(mark === undefined ? [] : [doneWords(mark)])].join(' · ')}</>;
}

/** What the controls still find of an item; nothing where no control verifies it. */
function Verified({ controls, results }: { readonly controls: readonly string[]; readonly results: readonly ControlResult[] }) {
  const asked = results.filter(({ control }) => controls.includes(control.id));
  if (asked.length === 0) return null;
  const open = asked.filter((result) => result.state === 'found' || result.state === 'not-run');
  if (open.length === 0) return <p className="quiet year-verified">✓ {YEAR_CHANGE_TEXTS.verified}</p>;
  return (
    <p className="quiet year-verified">
      {open.map((result) => (
        <Link key={result.control.id} to="/controles" search={{ id: result.control.id }}>
          {result.state === 'not-run' ? `${result.control.id}, ${YEAR_CHANGE_TEXTS.notRun}` : controlStillFinds(result.control.id, findingsOf(result).length)}
        </Link>
      ))}
    </p>
  );
}
