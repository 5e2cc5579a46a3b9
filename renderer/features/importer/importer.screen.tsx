import { useCallback } from 'react';
import { OPENED_EXTENSIONS } from '../../../contract/console/opened-files.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { IMPORTER_TEXTS } from '../../../texts/files/importer.ts';
import { PRESENTATION_TEXTS } from '../../../texts/frame/presentation.ts';
import { useTakeHanded } from '../../school/handed-file.ts';
import { isMasked } from '../../presentation/masking.ts';
import { ReadOnlyLine } from '../../sheets/person/read-only-line.tsx';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { DropPlace } from './drop-place.tsx';
import { FileCard } from './file-card.tsx';
import { FileContentPart } from './file-content-part.tsx';
import { useImport } from './use-import.ts';

/** Fichier → Correspondances → Aperçu → Brouillon, on one page; nothing is written before the last (ux §2.16). */
export function ImporterScreen() {
  return isMasked() ? <Closed /> : <Importer />;
}

/** No register knows the names of a file: it waits until names are shown. */
function Closed() {
  return (
    <Screen title={SCREEN_TITLES.importer} caption={IMPORTER_TEXTS.caption}>
      <div className="importer"><InlineNotice kind="info">{PRESENTATION_TEXTS.importerClosed}</InlineNotice></div>
    </Screen>
  );
}

function Importer() {
  const [state, acts] = useImport();
  const { give } = acts;
  useTakeHanded(OPENED_EXTENSIONS.exchange, useCallback((file: File) => give({ name: file.name, files: [file] }), [give]));
  return (
    <Screen title={SCREEN_TITLES.importer} caption={IMPORTER_TEXTS.caption} banner={<ReadOnlyLine entity={state.kind === 'read' && state.file.content.kind === 'assignments' ? 'garAssignment' : 'membership'} />}>
      <div className="importer">
        <DropPlace isEmpty={state.kind === 'none'} onFiles={acts.give} />
        <FileCard state={state} acts={acts} />
        {state.kind === 'read' ? <FileContentPart key={state.id} id={state.id} file={state.file} acts={acts} /> : null}
      </div>
    </Screen>
  );
}
