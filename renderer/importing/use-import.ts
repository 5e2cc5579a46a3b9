import { useCallback, useEffect, useRef, useState } from 'react';
import type { ChosenEncoding, ImportedFile } from '../../domain/imports/imported-file.ts';
import type { FirstLine, MemberColumns } from '../../domain/imports/listed-member.ts';
import { useActions } from '../school/store/school-context.tsx';
import type { Given } from './given-files.ts';
import { sendFile } from './send-file.ts';

/** Where the import of one file stands. */
export type ImportState =
  | { readonly kind: 'none' }
  /** `share`: how much of it the console has, from 0 to 1. */
  | { readonly kind: 'reading'; readonly name: string; readonly share: number }
  | { readonly kind: 'too-large'; readonly name: string }
  | { readonly kind: 'failed' }
  | { readonly kind: 'read'; readonly id: string; readonly file: ImportedFile };

/** How a file is read again. */
export interface ReadAgain {
  readonly encoding?: ChosenEncoding;
  readonly columns?: MemberColumns;
  readonly firstLine?: FirstLine;
  /** The console remembers nothing of it, its header included. */
  readonly isSecret?: boolean;
}

const NO_CHOICE: ReadAgain = {};

/** What one does with a file. */
export interface ImportActs {
  readonly give: (given: Given) => void;
  /** Reads it again, otherwise; an encoding once chosen stays. */
  readonly readAgain: (choices: ReadAgain) => void;
  readonly putDown: () => void;
}

/** One file at a time, read by the console; the last one given wins, and leaving the screen puts it down. `first`: how each is read, to begin with. */
export function useImport(first: ReadAgain = NO_CHOICE): readonly [ImportState, ImportActs] {
  const { importer } = useActions();
  const [state, setState] = useState<ImportState>({ kind: 'none' });
  const current = useRef<{ readonly stop: AbortController; id?: string; choices: ReadAgain }>(undefined);

  const putDown = useCallback(() => {
    const { stop, id } = current.current ?? {};
    current.current = undefined;
    stop?.abort();
    // A console that is gone has forgotten the file already.
    if (id !== undefined) importer.close({ id }).catch(() => undefined);
    setState({ kind: 'none' });
  }, [importer]);
  useEffect(() => putDown, [putDown]);

  /** Runs one reading; what a later one made useless says nothing. */
  const follow = useCallback(async (work: (isLast: () => boolean, stop: AbortSignal) => Promise<ImportState | undefined>): Promise<void> => {
    const mine = current.current;
    if (mine === undefined) return;
    const isLast = (): boolean => current.current === mine;
    const next = await work(isLast, mine.stop.signal).catch((): ImportState => ({ kind: 'failed' }));
    if (isLast() && next !== undefined) setState(next);
  }, []);

  const give = useCallback((given: Given): void => {
    putDown();
    const mine: NonNullable<typeof current.current> = { stop: new AbortController(), choices: first };
    current.current = mine;
    const { name } = given;
    setState({ kind: 'reading', name, share: 0 });
    void follow(async (isLast, signal) => {
      const { id, isTooLarge } = await sendFile(importer, given, signal, (share) => { if (isLast()) setState({ kind: 'reading', name, share }); });
      if (isTooLarge) return { kind: 'too-large', name };
      if (!isLast()) {
        await importer.close({ id });
        return undefined;
      }
      mine.id = id;
      return { kind: 'read', id, file: await importer.read({ id, ...first }) };
    });
  }, [importer, follow, putDown, first]);

  const readAgain = useCallback((choices: ReadAgain): void => {
    const mine = current.current;
    if (mine?.id === undefined) return;
    const { id } = mine;
    mine.choices = { ...mine.choices, ...choices };
    void follow(async () => ({ kind: 'read', id, file: await importer.read({ id, ...mine.choices }) }));
  }, [importer, follow]);

  return [state, { give, readAgain, putDown }];
}
