import { sizeWords } from '../../../../texts/files/importer.ts';
import { BACKUP_TEXTS } from '../../../../texts/station/backup.ts';
import { EraseStation } from '../security/erase-station.tsx';
import { OfflineLease } from '../security/offline-lease.tsx';
import { useStationFiles } from './use-station-files.ts';

/** Where the data of this computer are, how much they take, how long they open without the ENT, and how they go. */
export function StationData() {
  const files = useStationFiles();
  return (
    <div className="settings-panel">
      <section className="form-fields">
        <h2>{BACKUP_TEXTS.data}</h2>
        <p>{BACKUP_TEXTS.dataHow}</p>
        {files === undefined ? null : (
          <dl className="facts">
            <dt>{BACKUP_TEXTS.place}</dt>
            <dd><code>{files.folder}</code></dd>
            <dt>{BACKUP_TEXTS.directory}</dt>
            <dd>{sizeWords(files.directoryBytes)}</dd>
            <dt>{BACKUP_TEXTS.work}</dt>
            <dd>{sizeWords(files.workBytes)}</dd>
            {files.setAside.length === 0 ? null : (
              <>
                <dt>{BACKUP_TEXTS.aside}</dt>
                <dd>{sizeWords(files.setAside.reduce((total, { bytes }) => total + bytes, 0))}</dd>
              </>
            )}
          </dl>
        )}
      </section>
      <OfflineLease />
      <EraseStation />
    </div>
  );
}
