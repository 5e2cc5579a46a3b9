import { Button } from '@mantine/core';
import { useState } from 'react';
import type { JournalFilter } from '../../../domain/sync/journal-domain.ts';
import { JOURNAL_TEXTS } from '../../../texts/changes/journal.ts';
import type { PeopleExport } from '../../identity/use-people-export.ts';
import { useActions } from '../../school/school-context.tsx';
import { useSettingNames } from '../../sheets/use-setting-names.ts';
import { saveFile } from '../../ui/save-file.ts';
import { journalAsCsv } from './export-journal.ts';

interface JournalExportProps {
  readonly filter: JournalFilter;
  /** How many lines pass the filter. */
  readonly lines: number;
  readonly save: PeopleExport['save'];
  readonly onFailure: () => void;
}

/** Writes every line that passes the filter in a file for spreadsheets. */
export function JournalExport({ filter, lines, save, onFailure }: JournalExportProps) {
  const { loadJournal } = useActions();
  const names = useSettingNames();
  const [isBusy, setBusy] = useState(false);
  const write = (): Promise<void> =>
    journalAsCsv(loadJournal, filter, names).then((file) => saveFile(file, `journal-${new Date().toISOString().slice(0, 10)}.csv`), onFailure);
  const start = (): void => {
    setBusy(true);
    void save(lines, write).finally(() => setBusy(false));
  };
  return <Button disabled={lines === 0 || isBusy} onClick={start}>{isBusy ? JOURNAL_TEXTS.exporting : JOURNAL_TEXTS.export}</Button>;
}
