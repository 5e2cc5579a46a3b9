import { Button } from '@mantine/core';
import { useCallback, type ReactNode } from 'react';
import type { ImportedFile, MemberList } from '../../domain/imports/imported-file.ts';
import { ACCOUNTS_TEXTS as TEXTS } from '../../texts/accounts/accounts.ts';
import { FileCard } from './file-card.tsx';
import { useImport, type ImportActs, type ReadAgain } from './use-import.ts';
import { OpenFileButton } from '../ui/fields/open-file-button.tsx';
import { InlineNotice } from '../ui/inline-notice.tsx';

/** A list that was read, and what is done with it. */
export interface ReadList {
  readonly file: ImportedFile;
  readonly list: MemberList;
  readonly acts: ImportActs;
}

interface ListImportProps {
  /** What the button, then the field, are called. */
  readonly choose: string;
  readonly field: string;
  /** Said before a file is there. */
  readonly help: string;
  readonly close: string;
  readonly first?: ReadAgain;
  readonly onClose: () => void;
  readonly children: (read: ReadList) => ReactNode;
}

/** The first step of any list given here: the file, in the memory of the console until one leaves. */
export function ListImport({ choose, field, help, close, first, onClose, children }: ListImportProps) {
  const [state, acts] = useImport(first);
  const { give } = acts;
  const take = useCallback((file: File) => give({ name: file.name, files: [file] }), [give]);
  const content = state.kind === 'read' ? state.file.content : undefined;
  return (
    <div className="importer">
      <div className="file-acts">
        <OpenFileButton label={choose} field={field} accept=".csv,.txt" onFile={take} />
        <Button variant="default" onClick={onClose}>{close}</Button>
      </div>
      {state.kind === 'none' ? <p className="quiet">{help}</p> : null}
      <FileCard state={state} acts={acts} />
      {state.kind === 'read' && content?.kind === 'members' ? <div className="importer-steps" key={state.id}>{children({ file: state.file, list: content, acts })}</div> : null}
      {content !== undefined && content.kind !== 'members' && content.kind !== 'refused' ? <InlineNotice kind="warning">{TEXTS.notForHere}</InlineNotice> : null}
    </div>
  );
}
