import { Link } from '@tanstack/react-router';
import { inspectionPhase, isLeftOpen } from '../../../../domain/inspections/inspection-state.ts';
import { inspectionId, listInspections } from '../../../../domain/inspections/inspection.ts';
import { readInspector } from '../../../../domain/inspections/inspector.ts';
import { replacementTime } from '../../../../domain/replacements/replacement-state.ts';
import { listReplacements } from '../../../../domain/replacements/replacement.ts';
import type { SettingsView } from '../../../../domain/sync/row.ts';
import { DASHBOARD_TEXTS, openInspectionSentence, openInspectionWords, runningReplacementSentence, runningReplacementWords } from '../../../../texts/frame/dashboard.ts';
import type { usePersonNames } from '../../../sheets/use-person-names.ts';
import { wayToRow } from '../../../ui/grid/way-to-row.ts';
import type { Way } from '../../../ui/fields/screen-search.ts';

/** As many are named; more are counted. */
const MOST_NAMED = 3;

interface Running {
  readonly key: string;
  readonly way: Way;
  readonly words: string;
}

type Names = ReturnType<typeof usePersonNames>;

/** What runs on a day (`YYYY-MM-DD`) and ends by itself or by somebody's act: lesson books open to inspection, replacements. */
export function runningOn(view: SettingsView, day: string, names: Names): readonly Running[] {
  return [...openInspections(view, day, names), ...runningReplacements(view, day, names)];
}

function openInspections(view: SettingsView, day: string, names: Names): readonly Running[] {
  const open = listInspections(view).filter((one) => isLeftOpen(inspectionPhase(one, day)));
  if (open.length > MOST_NAMED) return [{ key: 'inspections', way: { to: '/inspections', search: {} }, words: openInspectionWords(open.length) }];
  return open.map((one) => {
    const { teacherId, inspectorId, visit, window } = one;
    const id = inspectionId(teacherId, inspectorId);
    const inspector = names(inspectorId) ?? readInspector(inspectorId, view.find('inspector', inspectorId))?.name;
    return { key: id, way: wayToRow('inspection', id), words: openInspectionSentence({ teacher: names(teacherId), inspector, visit, until: window.to, phase: inspectionPhase(one, day) }) };
  });
}

function runningReplacements(view: SettingsView, day: string, names: Names): readonly Running[] {
  const running = listReplacements(view).filter((one) => replacementTime(one, day) === 'current');
  if (running.length > MOST_NAMED) return [{ key: 'replacements', way: { to: '/remplacements', search: {} }, words: runningReplacementWords(running.length) }];
  return running.map(({ id, absentId, substituteId, period }) => ({
    key: id,
    way: wayToRow('replacement', id),
    words: runningReplacementSentence(names(substituteId), names(absentId), period.to),
  }));
}

/** One line each, that opens it. */
export function RunningLines({ runs }: { readonly runs: readonly Running[] }) {
  return runs.map(({ key, way, words }) => (
    <li key={key}><bdi className="dashboard-sentence">{words}</bdi> <Link {...way} className="link-button">{DASHBOARD_TEXTS.see}</Link></li>
  ));
}
