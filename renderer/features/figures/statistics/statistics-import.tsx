import { Button } from '@mantine/core';
import { useCallback } from 'react';
import type { StatisticStatement } from '../../../../domain/figures/statistics/statistic.ts';
import { STATISTICS_TEXTS as TEXTS } from '../../../../texts/figures/usage.ts';
import { FileCard } from '../../../importing/file-card.tsx';
import { useImport } from '../../../importing/use-import.ts';
import { OpenFileButton } from '../../../ui/fields/open-file-button.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { StatisticsPreview } from './statistics-preview.tsx';

interface StatisticsImportProps {
  /** Files that were kept: their columns serve again for the same header. */
  readonly kept: readonly StatisticStatement[];
  readonly onDone: () => void;
}

/** Fichier → Correspondances → Aperçu → gardé: the steps of any list, for statistics whose columns nobody describes. */
export function StatisticsImport({ kept, onDone }: StatisticsImportProps) {
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
      {state.kind === 'read' && content?.kind === 'members' ? <StatisticsPreview key={state.id} source={state.file.name} list={content} kept={kept} onKept={onDone} /> : null}
      {content !== undefined && content.kind !== 'members' && content.kind !== 'refused' ? <InlineNotice kind="warning">{TEXTS.notForHere}</InlineNotice> : null}
    </div>
  );
}
