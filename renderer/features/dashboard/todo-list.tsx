import { Link } from '@tanstack/react-router';
import { SEVERITIES, type Severity } from '../../../domain/controls/control.ts';
import { countUnlooked, type ControlResult } from '../../../domain/controls/run-controls.ts';
import { controlBrief } from '../../../texts/controls/brief-texts.ts';
import { ACT_VERBS, SEVERITY_LABELS, unlookedWords } from '../../../texts/controls/labels.ts';
import { DASHBOARD_TEXTS, nothingToDo, seeAllWords } from '../../../texts/frame/dashboard.ts';
import { formatNumber } from '../../../texts/language/typography.ts';
import { useControlPass } from '../../controls/use-control-pass.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { useSettingNames } from '../../sheets/use-setting-names.ts';
import { StatusBadge, type StatusKind } from '../../ui/status-badge.tsx';
import { useNow } from '../../ui/use-now.ts';

type Found = Extract<ControlResult, { state: 'found' }>;

/** More lines than this are read on the screen of controls. */
const MOST_LINES = 6;

const KINDS: Readonly<Record<Severity, StatusKind>> = { blocking: 'refused', error: 'error', warning: 'warning', advice: 'advice' };

/** What the controls found, the gravest first, each with one verb. */
export function TodoList() {
  const pass = useControlPass();
  const now = useNow();
  const people = useSchool((state) => state.directory.people.length);
  if (pass === undefined) return <p className="quiet">{DASHBOARD_TEXTS.checking}</p>;
  const found = gravestFirst(pass.results);
  const unlooked = unlookedWords(countUnlooked(pass.results));
  return (
    <div data-checked={pass.results.length}>
      {found.length === 0 ? <p>{nothingToDo(pass.at, now, people)}</p> : <FoundLines found={found} />}
      {unlooked === undefined ? null : <p className="quiet">{unlooked}</p>}
      {found.length === 0 ? null : <Link to="/controles">{seeAllWords(found.length)}</Link>}
    </div>
  );
}

function gravestFirst(results: readonly ControlResult[]): readonly Found[] {
  const found = results.filter((result) => result.state === 'found');
  return SEVERITIES.flatMap((severity) => found.filter(({ control }) => control.severity === severity));
}

function FoundLines({ found }: { readonly found: readonly Found[] }) {
  const names = useSettingNames();
  return (
    <>
      <ul className="todo-counts">
        {SEVERITIES.map((severity) => <SeverityCount key={severity} severity={severity} count={found.filter(({ control }) => control.severity === severity).length} />)}
      </ul>
      <ul className="dashboard-lines">
        {found.slice(0, MOST_LINES).map(({ control, findings }) => (
          <li key={control.id}>
            <StatusBadge kind={KINDS[control.severity]}>{SEVERITY_LABELS[control.severity]}</StatusBadge>
            <bdi className="dashboard-sentence">{controlBrief(control, findings, names)}</bdi>
            <Link to="/controles" search={{ id: control.id }} aria-label={`${ACT_VERBS[control.fix]} ${control.id}`}>{ACT_VERBS[control.fix]}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function SeverityCount({ severity, count }: { readonly severity: Severity; readonly count: number }) {
  if (count === 0) return null;
  return <li><StatusBadge kind={KINDS[severity]}>{`${SEVERITY_LABELS[severity]} ${formatNumber(count)}`}</StatusBadge></li>;
}
