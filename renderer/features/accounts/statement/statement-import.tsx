import { Button } from '@mantine/core';
import { useCallback } from 'react';
import { ACCOUNTS_TEXTS as TEXTS } from '../../../../texts/accounts/accounts.ts';
import { FileCard } from '../../../importing/file-card.tsx';
import { useImport } from '../../../importing/use-import.ts';
import { OpenFileButton } from '../../../ui/fields/open-file-button.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { StatementPreview } from './statement-preview.tsx';

/** Fichier → Correspondances → Aperçu → gardé: the steps of any list, for an export of accounts. */
export function StatementImport({ onDone }: { readonly onDone: () => void }) {
  const [state, acts] = useImport();
  const { give } = acts;
  const take = useCallback((file: File) => give({ name: file.name, files: [file] }), [give]);
  const content = state.kind === 'read' ? state.file.content : undefined;
  return (
    <div className="importer">
      <div className="file-acts">
        <OpenFileButton label={TEXTS.choose} field={TEXTS.file} accept=".csv,.txt" onFile={take} />
        <Button variant="default" onClick={onDone}>{TEXTS.close}</Button>
      </div>
      {state.kind === 'none' ? <p className="quiet">{TEXTS.howTo}</p> : null}
      <FileCard state={state} acts={acts} />
      {state.kind === 'read' && content?.kind === 'members' ? <StatementPreview key={state.id} file={state.file} list={content} acts={acts} onKept={onDone} /> : null}
      {content !== undefined && content.kind !== 'members' && content.kind !== 'refused' ? <InlineNotice kind="warning">{TEXTS.notForHere}</InlineNotice> : null}
    </div>
  );
}
