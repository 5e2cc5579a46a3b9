import { Button } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { lineTitle, PLATFORM_EDITOR_TEXTS as TEXTS } from '../../../../../texts/platforms/platform-editor.ts';
import { actOn } from '../../../../../texts/language/typography.ts';

interface LineListProps<T> {
  /** What a line is called. */
  readonly name: string;
  readonly lines: readonly T[];
  /** A line that nothing is said in yet. */
  readonly blank: T;
  readonly least?: number;
  readonly most: number;
  readonly onLines: (lines: T[]) => void;
  /** The fields of a line: itself, what changes it, its rank. */
  readonly children: (line: T, onLine: (line: T) => void, rank: number) => ReactNode;
}

/** Lines that are added, written and taken away; the focus follows. */
export function LineList<T>({ name, lines, blank, least = 0, most, onLines, children }: LineListProps<T>) {
  const list = useRef<HTMLOListElement>(null);
  const adding = useRef<HTMLButtonElement>(null);
  const add = (): void => {
    flushSync(() => onLines([...lines, blank]));
    list.current?.querySelector<HTMLElement>(':scope > li:last-child :is(input, textarea, select)')?.focus();
  };
  const remove = (rank: number): void => {
    onLines(lines.toSpliced(rank, 1));
    adding.current?.focus();
  };
  return (
    <>
      <ol className="editor-lines" ref={list}>
        {lines.map((line, rank) => (
          // A line has no name of its own: its rank is what tells it apart.
          <li key={rank}>
            <fieldset className="editor-fields">
              <legend>{lineTitle(name, rank)}</legend>
              {children(line, (next) => onLines(lines.with(rank, next)), rank)}
              {lines.length > least ? <button type="button" className="link-button editor-remove" aria-label={actOn(TEXTS.remove, lineTitle(name, rank))} onClick={() => remove(rank)}>{TEXTS.remove}</button> : null}
            </fieldset>
          </li>
        ))}
      </ol>
      <Button ref={adding} size="compact-sm" aria-label={actOn(TEXTS.addLine, name)} disabled={lines.length >= most} onClick={add}>{TEXTS.addLine}</Button>
    </>
  );
}
