import { Button, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { countLines, type Paper } from '../../domain/paper/paper.ts';
import { LONGEST_PURPOSE } from '../../domain/roles/exported-list.ts';
import { EXPORT_TEXTS as TEXTS, exportFacts, type PaperFormat } from '../../texts/paper/exports.ts';
import { Dialog } from '../ui/dialogs/dialog.tsx';
import { useWrongFocus } from '../ui/fields/use-wrong-focus.ts';
import { InlineNotice } from '../ui/inline-notice.tsx';
import { ExportNotice } from './export-notice.tsx';
import { PrintedPaper } from './printed-paper.tsx';
import { ProtectionFields } from './protection-fields.tsx';
import { useExport } from './use-export.ts';
import { useProtection } from './use-protection.ts';

const FORMATS: readonly PaperFormat[] = ['csv', 'xlsx', 'pdf', 'json'];

interface ExportDialogProps {
  readonly paper: Paper;
  readonly onClose: () => void;
}

/** Asks in what the list leaves and, where it names people, what for; says what will be written with it. */
export function ExportDialog({ paper, onClose }: ExportDialogProps) {
  const [format, setFormat] = useState<PaperFormat>('csv');
  const [purpose, setPurpose] = useState('');
  const [asked, setAsked] = useState<{ readonly isUnsaid: boolean }>();
  const fields = useWrongFocus<HTMLDivElement>(asked);
  const { state, facts, start, printed } = useExport(paper, onClose);
  const protection = useProtection();
  const isEmpty = countLines(paper) === 0;
  const go = (): void => {
    const isUnsaid = paper.list !== null && purpose.trim() === '';
    setAsked({ isUnsaid });
    const password = protection.ask();
    if (!isUnsaid && password !== undefined) start(format, purpose.trim(), password);
  };
  return (
    <Dialog title={TEXTS.title(paper.title)} size={560} onClose={onClose}>
      <div className="dialog-body form-fields" ref={fields}>
        <Radio.Group label={TEXTS.format} value={format} onChange={(value) => setFormat(FORMATS.find((one) => one === value) ?? 'csv')}>
          {FORMATS.filter((one) => one !== 'json' || paper.data !== undefined).map((one) => <Radio key={one} value={one} label={TEXTS.formats[one].label} description={TEXTS.formats[one].hint} />)}
        </Radio.Group>
        {paper.list === null ? <p className="quiet">{TEXTS.noPeople}</p> : (
          <Textarea
            label={TEXTS.purpose}
            description={TEXTS.purposeHint}
            required
            rows={2}
            maxLength={LONGEST_PURPOSE}
            value={purpose}
            error={asked?.isUnsaid === true && purpose.trim() === '' ? TEXTS.purposeMissing : undefined}
            onChange={(event) => setPurpose(event.currentTarget.value)}
          />
        )}
        <ProtectionFields protection={protection} />
        <section className="export-facts" aria-label={TEXTS.contains}>{exportFacts(paper, facts('')).map((fact) => <p key={fact}>{fact}</p>)}</section>
        {isEmpty ? <InlineNotice kind="warning">{TEXTS.empty}</InlineNotice> : null}
        <ExportNotice state={state} />
      </div>
      <div className="dialog-actions">
        <Button onClick={onClose}>{TEXTS.cancel}</Button>
        <Button variant="filled" disabled={isEmpty} loading={state.kind === 'busy'} onClick={go}>{format === 'pdf' ? TEXTS.print : TEXTS.save}</Button>
      </div>
      {printed === undefined ? null : <PrintedPaper paper={paper} {...printed} />}
    </Dialog>
  );
}
