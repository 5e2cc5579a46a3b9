import { useMemo, useState } from 'react';
import type { ImportedFile, PeopleFile } from '../../../../domain/imports/imported-file.ts';
import { reconcilePeople, type ReconciledPerson } from '../../../../domain/imports/reconcile-people.ts';
import { unknownMessage } from '../../../../texts/files/file-anomalies.ts';
import { listedPersonWords, PEOPLE_IMPORT_TEXTS } from '../../../../texts/files/people-import.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { FilterChips } from '../../../ui/fields/filter-chips.tsx';
import { gridName } from '../../../ui/person-name.tsx';
import { NoteIdentifiers } from './note-identifiers.tsx';
import { AnomalyLines } from '../../../importing/anomaly-lines.tsx';
import { ImportLines } from '../../../importing/import-lines.tsx';
import { StepSection } from '../../../importing/step-section.tsx';

type Verdict = ReconciledPerson['verdict'];
const VERDICTS: readonly Verdict[] = ['recognised', 'namesakes', 'unknown'];

/** The people of a file for another service beside the directory: who is recognised, who is unknown, who is not in it. */
export function PeopleReport({ file, content }: { readonly file: ImportedFile; readonly content: PeopleFile }) {
  const directory = useSchool((state) => state.directory);
  const { people, absent } = useMemo(() => reconcilePeople(directory, content.people), [directory, content.people]);
  const byVerdict = Map.groupBy(people, ({ verdict }) => verdict);
  const [shown, setShown] = useState<Verdict>(() => VERDICTS.findLast((verdict) => byVerdict.has(verdict)) ?? 'recognised');
  const inSight = byVerdict.get(shown) ?? [];
  const missing = absent.flatMap((rank) => directory.people[rank] ?? []);
  return (
    <StepSection step="preview" isDone>
      <p className="quiet">{PEOPLE_IMPORT_TEXTS.report} {PEOPLE_IMPORT_TEXTS.where}</p>
      <FilterChips
        label={PEOPLE_IMPORT_TEXTS.people} chosen={new Set([shown])} onToggle={setShown}
        chips={VERDICTS.map((verdict) => ({ key: verdict, label: PEOPLE_IMPORT_TEXTS.verdicts[verdict], count: byVerdict.get(verdict)?.length ?? 0 }))}
      />
      {shown === 'unknown' && inSight.length > 0 ? <p><CopyButton text={unknownMessage(file, inSight.map(listedPersonWords))} /></p> : null}
      <ImportLines key={shown} label={PEOPLE_IMPORT_TEXTS.people} items={inSight}>
        {(drawn) => drawn.map((one, i) => <li key={`${i} ${one.listed.lastName}`}><bdi>{listedPersonWords(one)}</bdi></li>)}
      </ImportLines>
      <h3>{PEOPLE_IMPORT_TEXTS.absent}</h3>
      {absent.length === 0 ? <p className="quiet">{PEOPLE_IMPORT_TEXTS.nobodyAbsent}</p> : null}
      <ImportLines label={PEOPLE_IMPORT_TEXTS.absent} items={missing}>{(drawn) => drawn.map((person) => <li key={person.id}><bdi>{gridName(person)}</bdi></li>)}</ImportLines>
      <AnomalyLines file={file} anomalies={content.anomalies} />
      {file.format === 'pronote-sso' ? <NoteIdentifiers /> : null}
    </StepSection>
  );
}
