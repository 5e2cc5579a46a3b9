import { Button } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { IMPORTER_TEXTS } from '../../../texts/files/importer.ts';
import { droppedFiles, givenFiles, type Given } from '../../importing/given-files.ts';

interface DropPlaceProps {
  /** Nothing was given yet: it says what may be. */
  readonly isEmpty: boolean;
  readonly onFiles: (given: Given) => void;
}

type Give = (files: readonly File[]) => void;

/** Takes a file, or those of a delivery, by the button or dropped anywhere on the page, their folder too; a list that is pasted as well, as long as no file is there to lose. */
export function DropPlace({ isEmpty, onFiles }: DropPlaceProps) {
  const input = useRef<HTMLInputElement>(null);
  const give = useCallback<Give>((files) => {
    const given = givenFiles(files);
    if (given !== undefined) onFiles(given);
  }, [onFiles]);
  const isOver = useDrop(give);
  usePaste(isEmpty, give);
  return (
    <div className="drop-place" data-over={isOver}>
      <Button variant={isEmpty ? 'filled' : 'default'} onClick={() => input.current?.click()}>{isEmpty ? IMPORTER_TEXTS.choose : IMPORTER_TEXTS.chooseOther}</Button>
      <input
        ref={input} type="file" multiple hidden aria-label={IMPORTER_TEXTS.file} tabIndex={-1}
        onChange={({ currentTarget }) => {
          give([...(currentTarget.files ?? [])]);
          // The same file, corrected, may be chosen again.
          currentTarget.value = '';
        }}
      />
      <span>{isEmpty ? IMPORTER_TEXTS.dropOrPaste : IMPORTER_TEXTS.drop}</span>
      {isEmpty ? <Accepted /> : null}
    </div>
  );
}

/** Takes what is dropped on the page, which would else show it in its own place; says whether something is held over it. */
function useDrop(give: Give): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const listen = (type: 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void): void => {
      window.addEventListener(type, (event) => { event.preventDefault(); act(event); }, { signal: stop.signal });
    };
    listen('dragover', () => setOver(true));
    listen('dragleave', ({ relatedTarget }) => setOver(relatedTarget !== null));
    listen('drop', ({ dataTransfer }) => {
      setOver(false);
      // A folder that cannot be read gives nothing.
      if (dataTransfer !== null) droppedFiles(dataTransfer).then(give, () => give([]));
    });
    return () => stop.abort();
  }, [give]);
  return isOver;
}

/** Takes a text, or a file, pasted outside the fields of the page, which keep theirs. */
function usePaste(isTaken: boolean, give: Give): void {
  useEffect(() => {
    if (!isTaken) return undefined;
    const paste = ({ clipboardData, target }: ClipboardEvent): void => {
      if (target instanceof Element && target.closest('input, textarea, [role="dialog"]') !== null) return;
      const text = clipboardData?.getData('text/plain') ?? '';
      const file = clipboardData?.files[0] ?? (text.trim() === '' ? undefined : new File([text], IMPORTER_TEXTS.pasted));
      if (file !== undefined) give([file]);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [isTaken, give]);
}

/** What may be given, by what becomes of it. */
function Accepted() {
  return (
    <>
      <dl className="accepted" aria-label={IMPORTER_TEXTS.accepted}>
        {IMPORTER_TEXTS.kinds.map(({ name, files }) => <div key={name}><dt>{name}</dt><dd>{files}</dd></div>)}
      </dl>
      <p className="quiet">{IMPORTER_TEXTS.byContent}</p>
    </>
  );
}
