import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { Paper } from '../../domain/paper/paper.ts';
import { EXPORT_TEXTS } from '../../texts/paper/exports.ts';
import { InlineNotice } from '../ui/inline-notice.tsx';

const ExportDialog = lazy(async () => ({ default: (await import('./export-dialog.tsx')).ExportDialog }));

interface ExportButtonProps {
  /** Reads what the screen shows, at the moment it is asked for. */
  readonly paper: () => Paper | Promise<Paper>;
  readonly disabled?: boolean;
  readonly label?: string;
}

/** The paper, or nothing when it cannot be read. */
async function read(paper: ExportButtonProps['paper']): Promise<Paper | undefined> {
  try {
    return await paper();
  } catch {
    return undefined;
  }
}

/** « Exporter… »: what the screen shows, as a file or on paper (ux:2.3.7). */
export function ExportButton({ paper, disabled = false, label = EXPORT_TEXTS.export }: ExportButtonProps) {
  const [asked, setAsked] = useState<Paper>();
  const [state, setState] = useState<'calm' | 'reading' | 'failed'>('calm');
  const open = (): void => {
    setState('reading');
    void read(paper).then((made) => {
      setAsked(made);
      return setState(made === undefined ? 'failed' : 'calm');
    });
  };
  return (
    <>
      <Button disabled={disabled || state === 'reading'} onClick={open}>{label}</Button>
      {state === 'failed' ? <InlineNotice kind="error">{EXPORT_TEXTS.failed}</InlineNotice> : null}
      {asked === undefined ? null : <Suspense fallback={null}><ExportDialog paper={asked} onClose={() => setAsked(undefined)} /></Suspense>}
    </>
  );
}
