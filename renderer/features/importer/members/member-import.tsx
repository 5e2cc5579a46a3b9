import { useMemo, useState } from 'react';
import { importMembers } from '../../../../domain/imports/import-members.ts';
import type { ImportedFile, MemberList } from '../../../../domain/imports/imported-file.ts';
import { resolveMembers, type ChosenPlace } from '../../../../domain/imports/resolve-members.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { ColumnChoice } from '../../../importing/column-choice.tsx';
import { DraftStep } from './draft-step.tsx';
import { MemberPreview } from './member-preview.tsx';
import { PlaceChoice } from './place-choice.tsx';
import { StepSection } from '../../../importing/step-section.tsx';
import type { ImportActs } from '../../../importing/use-import.ts';

interface MemberImportProps {
  readonly file: ImportedFile;
  readonly list: MemberList;
  readonly acts: ImportActs;
}

/** The last three steps of a free list: what its columns hold, what became of its lines, what it adds. */
export function MemberImport({ file, list, acts }: MemberImportProps) {
  const [place, setPlace] = useState<ChosenPlace>({ kind: 'group', name: file.name.replace(/\.[^.]*$/, '') });
  const [choices, setChoices] = useState<ReadonlyMap<number, number>>(new Map());
  const needsPlace = list.missing.includes('place');
  const directory = useSchool((state) => state.directory);
  const view = useSchool((state) => state.view);
  const lines = useMemo(
    () => resolveMembers({ directory, view }, list.members, needsPlace ? place : undefined),
    [directory, view, list.members, needsPlace, place],
  );
  const [newId] = useState(freshIds);
  const outcome = useMemo(() => importMembers({ directory, view }, lines, { choices, newId }), [directory, view, lines, choices, newId]);
  const isReadable = !list.missing.includes('person');
  return (
    <>
      <StepSection step="columns" isDone={isReadable}>
        <ColumnChoice list={list} onColumns={(columns) => acts.readAgain({ columns })} onFirstLine={(firstLine) => acts.readAgain({ firstLine })} />
        {needsPlace && isReadable ? <PlaceChoice place={place} onPlace={setPlace} /> : null}
      </StepSection>
      {isReadable ? (
        <>
          <StepSection step="preview" isDone={lines.every(({ verdict, line }) => verdict !== 'doubtful' || choices.has(line))}>
            <MemberPreview file={file} list={list} lines={lines} choices={choices} onChoices={setChoices} />
          </StepSection>
          <DraftStep outcome={outcome} left={lines.filter(({ verdict, line }) => verdict !== 'recognised' && !choices.has(line)).length} />
        </>
      ) : null}
    </>
  );
}

/** One identifier for each group to make, the same as long as the file is shown. */
function freshIds(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const id = known.get(name) ?? crypto.randomUUID();
    known.set(name, id);
    return id;
  };
}
