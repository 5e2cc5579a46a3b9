import { useMemo, useState } from 'react';
import { hasAssignmentManager } from '../../../../domain/gar/staff/refuse-without-manager.ts';
import { compareAssignments, type ComparedAssignment, type NotAssigned } from '../../../../domain/imports/compare-assignments.ts';
import type { AssignmentList, ImportedFile } from '../../../../domain/imports/imported-file.ts';
import { assignmentWords, GAR_IMPORT_TEXTS, notAssignedWords, takenWords } from '../../../../texts/files/gar-import.ts';
import { GAR_TEXTS } from '../../../../texts/gar/gar-screen.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { FilterChips } from '../../../ui/fields/filter-chips.tsx';
import { FoldedNames } from '../../../ui/folded-names.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { gridName } from '../../../ui/person-name.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { AddToDraft } from '../add-to-draft.tsx';
import { AnomalyLines } from '../../../importing/anomaly-lines.tsx';
import { ImportLines } from '../../../importing/import-lines.tsx';
import { StepSection } from '../../../importing/step-section.tsx';

type Verdict = ComparedAssignment['verdict'];
const VERDICTS: readonly Verdict[] = ['planned', 'unplanned', 'held', 'recovered', 'doubtful', 'unknown-person', 'unknown-resource', 'unserved'];

/** The plan beside what the GAR console exported: the gap both ways, and what would bring the plan to reality. */
export function AssignmentImport({ file, list }: { readonly file: ImportedFile; readonly list: AssignmentList }) {
  const { lines, notAssigned, intended } = useComparison(list);
  const hasManager = useSchool(({ view, directory: known }) => hasAssignmentManager(view, known));
  return (
    <>
      <StepSection step="preview" isDone>
        <p className="quiet">{GAR_IMPORT_TEXTS.inferred}</p>
        <Lines lines={lines} />
        <h3>{GAR_IMPORT_TEXTS.notAssigned}</h3>
        {notAssigned.length === 0 && lines.some(({ verdict }) => verdict !== 'unknown-resource') ? <p className="quiet">{GAR_IMPORT_TEXTS.nothingNotAssigned}</p> : null}
        <ImportLines label={GAR_IMPORT_TEXTS.notAssigned} items={notAssigned}>{(drawn) => drawn.map((one) => <NotAssignedLine key={one.subscription.id} missing={one} />)}</ImportLines>
        <AnomalyLines file={file} anomalies={list.anomalies} />
      </StepSection>
      <StepSection step="draft" isDone={intended === undefined}>
        <AddToDraft intended={hasManager ? intended : undefined} entity="garAssignment">
          {hasManager ? null : <InlineNotice kind="warning">{GAR_TEXTS.noManager}</InlineNotice>}
          <p>{intended?.intention.kind === 'import.gar' ? takenWords(intended.intention) : GAR_IMPORT_TEXTS.nothingToTake}</p>
        </AddToDraft>
      </StepSection>
    </>
  );
}

function useComparison({ assignments }: AssignmentList): ReturnType<typeof compareAssignments> {
  const directory = useSchool((state) => state.directory);
  const side = useSchool((state) => state.rightsNow);
  const view = useSchool((state) => state.view);
  const by = useSchool((state) => state.actor?.name ?? '');
  const at = useNow();
  return useMemo(() => compareAssignments({ directory, side }, view, assignments, { by, at }), [directory, side, view, assignments, by, at]);
}

function Lines({ lines }: { readonly lines: readonly ComparedAssignment[] }) {
  const byVerdict = Map.groupBy(lines, ({ verdict }) => verdict);
  const met = VERDICTS.filter((verdict) => byVerdict.has(verdict));
  const [chosen, setChosen] = useState<Verdict>();
  const shown = chosen ?? met.find((verdict) => verdict !== 'planned') ?? 'planned';
  const inSight = byVerdict.get(shown) ?? [];
  return (
    <>
      <FilterChips
        label={GAR_IMPORT_TEXTS.lines} chosen={new Set([shown])} onToggle={setChosen}
        chips={met.map((verdict) => ({ key: verdict, label: GAR_IMPORT_TEXTS.verdicts[verdict], count: byVerdict.get(verdict)?.length ?? 0 }))}
      />
      <ImportLines key={shown} label={GAR_IMPORT_TEXTS.lines} items={inSight}>{(drawn) => drawn.map((one) => <li key={one.line}><bdi>{assignmentWords(one)}</bdi></li>)}</ImportLines>
    </>
  );
}

function NotAssignedLine({ missing: { subscription, people } }: { readonly missing: NotAssigned }) {
  const directory = useSchool((state) => state.directory);
  return (
    <li>
      <bdi>{notAssignedWords(subscription.title, people.length)}</bdi>
      <FoldedNames names={people.flatMap((rank) => directory.people[rank] ?? []).map((person) => gridName(person))} />
    </li>
  );
}
