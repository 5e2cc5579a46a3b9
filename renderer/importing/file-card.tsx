import { NativeSelect } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { ChosenEncoding, type FileContent, type ImportedFile } from '../../domain/imports/imported-file.ts';
import { containerWords } from '../../texts/files/delivery-import.ts';
import { ENCODING_LABELS, encodingWords, FORMAT_LABELS } from '../../texts/files/file-formats.ts';
import { fileRefusalSentence, notForHereSentence } from '../../texts/files/file-refusals.ts';
import { assignmentCount } from '../../texts/files/gar-import.ts';
import { IMPORTER_TEXTS, listWords, readingBegun, readingWords, sizeWords } from '../../texts/files/importer.ts';
import { peopleCount } from '../../texts/files/people-import.ts';
import { daysCount } from '../../texts/year/days-import.ts';
import { InlineNotice } from '../ui/inline-notice.tsx';
import { SaidOnce } from '../ui/said-once.tsx';
import { StepSection } from './step-section.tsx';
import type { ImportActs, ImportState } from './use-import.ts';

interface FileCardProps {
  readonly state: ImportState;
  readonly acts: ImportActs;
}

/** What the file is, by its content: format, lines, separator, encoding, or why it is refused. */
export function FileCard({ state, acts }: FileCardProps) {
  if (state.kind === 'none') return null;
  return (
    <StepSection step="file" isDone={state.kind === 'read' && isTaken(state.file)}>
      {state.kind === 'reading' ? (
        <p>
          <SaidOnce words={readingWords(state.name, Math.floor(state.share * 100))} said={readingBegun(state.name)} />{' '}
          <button type="button" className="link-button" onClick={acts.putDown}>{IMPORTER_TEXTS.stop}</button>
        </p>
      ) : null}
      {state.kind === 'failed' ? <InlineNotice kind="error">{IMPORTER_TEXTS.readingFailed}</InlineNotice> : null}
      {state.kind === 'too-large' ? <InlineNotice kind="error">{fileRefusalSentence({ kind: 'too-large' })}</InlineNotice> : null}
      {state.kind === 'read' ? <ReadCard file={state.file} acts={acts} /> : null}
    </StepSection>
  );
}

function isTaken({ content }: ImportedFile): boolean {
  return content.kind !== 'refused' && content.kind !== 'not-for-here' && !(content.kind === 'feeding' && content.preview.kind === 'refused');
}

function ReadCard({ file, acts }: { readonly file: ImportedFile; readonly acts: ImportActs }) {
  const { name, size, format, content } = file;
  const held = contentWords(content);
  return (
    <>
      <p className="file-line">
        <strong><bdi>{name}</bdi></strong>
        <span>{FORMAT_LABELS[format]}</span>
        <span>{sizeWords(size)}</span>
        {held === undefined ? null : <span>{held}</span>}
        <Encoding file={file} acts={acts} />
        <button type="button" className="link-button" onClick={acts.putDown}>{IMPORTER_TEXTS.putDown}</button>
      </p>
      {content.kind === 'refused' ? <InlineNotice kind="error">{fileRefusalSentence(content.refusal)}</InlineNotice> : null}
      {content.kind === 'not-for-here' ? <InlineNotice kind="warning"><bdi>{containerWords(content)}</bdi> {notForHereSentence(format)}</InlineNotice> : null}
    </>
  );
}

/** How much the file holds; nothing where its preview says it. */
function contentWords(content: FileContent): string | undefined {
  switch (content.kind) {
    case 'members': return listWords(content.lines.length, content.header.length > 1 ? content.separator : undefined);
    case 'assignments': return assignmentCount(content.assignments.length);
    case 'people': return peopleCount(content.people.length);
    case 'days': return daysCount(content.days.length);
    default: return undefined;
  }
}

/** How the text was read; a list states no encoding, so that another may be chosen. */
function Encoding({ file: { encoding, format }, acts }: { readonly file: ImportedFile; readonly acts: ImportActs }) {
  const [isAsked, setAsked] = useState(false);
  if (encoding === null) return null;
  const mayChange = (format === 'csv' || format === 'names') && (encoding.from === 'validity' || encoding.from === 'choice');
  return (
    <span className="file-encoding">
      {encodingWords(encoding)}{' '}
      {mayChange && !isAsked ? <button type="button" className="link-button" onClick={() => setAsked(true)}>{IMPORTER_TEXTS.change}</button> : null}
      {isAsked ? <EncodingChoice value={encoding.name} onEncoding={(chosen) => acts.readAgain({ encoding: chosen })} /> : null}
    </span>
  );
}

interface EncodingChoiceProps {
  readonly value: string;
  readonly onEncoding: (encoding: ChosenEncoding) => void;
}

/** Takes the place of the button that asked for it, and its focus. */
function EncodingChoice({ value, onEncoding }: EncodingChoiceProps) {
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => select.current?.focus(), []);
  return (
    <NativeSelect
      ref={select} aria-label={IMPORTER_TEXTS.encoding} size="xs" w={140} value={value}
      data={ChosenEncoding.options.map((name) => ({ value: name, label: ENCODING_LABELS[name] }))}
      onChange={(event) => onEncoding(ChosenEncoding.parse(event.currentTarget.value))}
    />
  );
}
