import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { OPENED_EXTENSIONS } from '../../../contract/console/opened-files.ts';
import type { FileContent } from '../../../domain/imports/imported-file.ts';
import type { SettingsEntity } from '../../../domain/sync/entity.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { IMPORTER_TEXTS } from '../../../texts/files/importer.ts';
import { PRESENTATION_TEXTS } from '../../../texts/frame/presentation.ts';
import { UPSTREAM_TEXTS } from '../../../texts/upstream/sources.ts';
import { useTakeHanded } from '../../school/handed-file.ts';
import { isMasked } from '../../presentation/masking.ts';
import { ReadOnlyLine } from '../../sheets/person/read-only-line.tsx';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { DropPlace } from './drop-place.tsx';
import { FileCard } from '../../importing/file-card.tsx';
import { FileContentPart } from './file-content-part.tsx';
import type { Given } from '../../importing/given-files.ts';
import { UpstreamPanel } from './upstream/upstream-panel.tsx';
import { useImport } from '../../importing/use-import.ts';

/** A file to give, and where what the ENT shows comes from: files are how the sources come in, hence one screen for both. */
export function ImporterScreen() {
  const { onglet } = useSearch({ from: '/importer' });
  const navigate = useNavigate();
  const open = useCallback((tab: string | null): void => {
    void navigate({ to: '/importer', search: tab === 'alimentation' ? { onglet: tab } : {}, replace: true });
  }, [navigate]);
  const onFile = useCallback(() => open(null), [open]);
  return (
    <Screen title={SCREEN_TITLES.importer} caption={onglet === undefined ? IMPORTER_TEXTS.caption : undefined}>
      <Tabs value={onglet ?? 'fichier'} onChange={open} keepMounted keepMountedMode="display-none" className="screen-tabs">
        <Tabs.List aria-label={IMPORTER_TEXTS.tabs}>
          <Tabs.Tab value="fichier">{IMPORTER_TEXTS.tab}</Tabs.Tab>
          <Tabs.Tab value="alimentation">{UPSTREAM_TEXTS.tab}</Tabs.Tab>
        </Tabs.List>
        {/* What was begun with a file stays while one looks at the sources: an activity would stop its effects, hence put the file down. */}
        <Tabs.Panel value="fichier">{isMasked() ? <Closed /> : <Importer onFile={onFile} />}</Tabs.Panel>
        <Tabs.Panel value="alimentation">{onglet === 'alimentation' ? <UpstreamPanel /> : null}</Tabs.Panel>
      </Tabs>
    </Screen>
  );
}

/** No register knows the names of a file: it waits until names are shown. */
function Closed() {
  return <div className="importer"><InlineNotice kind="info">{PRESENTATION_TEXTS.importerClosed}</InlineNotice></div>;
}

/** What a file writes, where it is not the members of groups. */
const WRITES: Readonly<Partial<Record<FileContent['kind'], SettingsEntity>>> = { assignments: 'garAssignment', days: 'schoolCalendar' };

/** Fichier → Correspondances → Aperçu → Brouillon, on one page; nothing is written before the last (ux §2.16). A file that is dropped shows its tab. */
function Importer({ onFile }: { readonly onFile: () => void }) {
  const [state, acts] = useImport();
  const { give } = acts;
  const take = useCallback((given: Given) => {
    onFile();
    give(given);
  }, [give, onFile]);
  useTakeHanded(OPENED_EXTENSIONS.exchange, useCallback((file: File) => give({ name: file.name, files: [file] }), [give]));
  return (
    <>
      <ReadOnlyLine entity={state.kind === 'read' ? (WRITES[state.file.content.kind] ?? 'membership') : 'membership'} />
      <div className="importer">
        <DropPlace isEmpty={state.kind === 'none'} onFiles={take} />
        <FileCard state={state} acts={acts} />
        {state.kind === 'read' ? <FileContentPart key={state.id} id={state.id} file={state.file} acts={acts} /> : null}
      </div>
    </>
  );
}
