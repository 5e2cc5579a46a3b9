import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ImportedFile, MemberList } from '../../../../domain/imports/imported-file.ts';
import { memberLabel } from '../../../../domain/imports/resolve-members.ts';
import { unknownMessage, unknownWords } from '../../../../texts/files/file-anomalies.ts';
import { IMPORTER_TEXTS, VERDICT_LABELS, type LineVerdict } from '../../../../texts/files/importer.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { FilterChips } from '../../../ui/fields/filter-chips.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { AnomalyLines } from '../../../importing/anomaly-lines.tsx';
import { ImportLines } from '../../../importing/import-lines.tsx';
import { PreviewLine } from './preview-line.tsx';
import { refusedLinesFile, type RefusedLines } from './refused-lines.ts';

const VERDICTS: readonly LineVerdict[] = ['recognised', 'doubtful', 'unknown', 'refused'];

interface MemberPreviewProps extends Omit<RefusedLines, 'reasons'> {
  readonly file: ImportedFile;
  readonly list: MemberList;
  readonly onChoices: (choices: ReadonlyMap<number, number>) => void;
}

/** What became of the lines, by verdict; those that want somebody are settled in place. */
export function MemberPreview({ file, list, lines, choices, onChoices }: MemberPreviewProps) {
  const byVerdict = Map.groupBy(lines, ({ verdict }) => verdict);
  const [shown, setShown] = useState<LineVerdict>(() => VERDICTS.find((verdict) => verdict !== 'recognised' && byVerdict.has(verdict)) ?? 'recognised');
  const inSight = byVerdict.get(shown) ?? [];
  const choose = (line: number, person: number | undefined): void => {
    const next = new Map(choices);
    next.delete(line);
    if (person !== undefined) next.set(line, person);
    onChoices(next);
  };
  const unknown = shown === 'unknown' ? inSight.filter(({ line }) => !choices.has(line)).map(({ line, fields }) => unknownWords(line, memberLabel(fields))) : [];
  const refused = refusedLinesFile({ list, lines, choices });
  return (
    <>
      <div className="setting-row">
        <FilterChips
          label={IMPORTER_TEXTS.verdicts} chosen={new Set([shown])} onToggle={setShown}
          chips={VERDICTS.map((verdict) => ({ key: verdict, label: VERDICT_LABELS[verdict], count: byVerdict.get(verdict)?.length ?? 0 }))}
        />
        {refused === undefined ? null : <Button onClick={() => saveFile(refused, `refus-${file.name.replace(/\.[^.]*$/, '')}.csv`)}>{IMPORTER_TEXTS.download}</Button>}
      </div>
      {(shown === 'doubtful' || shown === 'unknown') && inSight.length > 0 ? <p className="quiet">{IMPORTER_TEXTS.chooseSomebody} {unknown.length === 0 ? null : <CopyButton text={unknownMessage(file, unknown)} />}</p> : null}
      <ImportLines key={shown} label={IMPORTER_TEXTS.verdicts} items={inSight}>
        {(drawn) => drawn.map((line) => <PreviewLine key={line.line} line={line} choice={choices.get(line.line)} onChoice={(person) => choose(line.line, person)} />)}
      </ImportLines>
      <AnomalyLines file={file} anomalies={list.anomalies} />
    </>
  );
}
