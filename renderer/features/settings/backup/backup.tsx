import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { StationFiles } from '../../../../contract/console/station.contract.ts';
import { asideWords, BACKUP_TEXTS, entCommands, onlyHereWords } from '../../../../texts/station/backup.ts';
import { RECOVERED_SENTENCE } from '../../../../texts/frame/failures.ts';
import { countUnsent } from '../../../school/edits/count-pending.ts';
import { SealedFileDialog } from '../../../changes/sealed-file-dialog.tsx';
import { useActions, useSchool } from '../../../school/store/school-context.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { useStationFiles } from '../data/use-station-files.ts';

/** What this computer has and the ENT may not, in a file; how it comes back; what was found damaged (ux §2.18). */
export function Backup() {
  const files = useStationFiles();
  return (
    <div className="settings-panel">
      <SaveCopy />
      <section className="form-fields">
        <h2>{BACKUP_TEXTS.restore}</h2>
        <p>{BACKUP_TEXTS.restoreHow}</p>
        <p>{BACKUP_TEXTS.restoreSame}</p>
        <p><Link to="/importer">{BACKUP_TEXTS.open}</Link></p>
      </section>
      <Damage setAside={files?.setAside ?? []} />
      {files?.entFolder == null ? null : <EmbeddedEnt folder={files.entFolder} />}
    </div>
  );
}

function SaveCopy() {
  const { exchange } = useActions();
  const unsent = useSchool(countUnsent);
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="form-fields">
      <h2>{BACKUP_TEXTS.console}</h2>
      <p>{BACKUP_TEXTS.what}</p>
      <p><strong>{onlyHereWords(unsent)}</strong></p>
      <div><Button onClick={() => setOpen(true)}>{BACKUP_TEXTS.save}</Button></div>
      {isOpen ? (
        <SealedFileDialog title={BACKUP_TEXTS.saveTitle} make={() => exchange.copy()} words={{ failed: BACKUP_TEXTS.failed, nothing: BACKUP_TEXTS.nothing }} onClose={() => setOpen(false)}>
          <p>{BACKUP_TEXTS.saveHow}</p>
        </SealedFileDialog>
      ) : null}
    </section>
  );
}

function Damage({ setAside }: Pick<StationFiles, 'setAside'>) {
  const isRecovered = useSchool(({ status }) => status.recovered === true);
  return (
    <section className="form-fields">
      <h2>{BACKUP_TEXTS.damaged}</h2>
      {isRecovered ? <InlineNotice kind="warning">{RECOVERED_SENTENCE}</InlineNotice> : null}
      {setAside.length === 0 ? <p>{BACKUP_TEXTS.noDamage}</p> : (
        <>
          <p>{BACKUP_TEXTS.damageHow}</p>
          <ul>{setAside.map((file) => <li key={file.path}><code>{asideWords(file)}</code></li>)}</ul>
        </>
      )}
    </section>
  );
}

function EmbeddedEnt({ folder }: { readonly folder: string }) {
  return (
    <section className="form-fields">
      <h2>{BACKUP_TEXTS.ent}</h2>
      <p>{BACKUP_TEXTS.entHow}</p>
      <ul>
        {entCommands(folder).map((command) => <li key={command}><code>{command}</code> <CopyButton label={BACKUP_TEXTS.copyCommand} done={BACKUP_TEXTS.copied} text={command} /></li>)}
      </ul>
      <p className="quiet">{BACKUP_TEXTS.entRestore}</p>
    </section>
  );
}
