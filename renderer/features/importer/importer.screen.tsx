import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { IMPORTER_TEXTS } from '../../../texts/files/importer.ts';
import { ReadOnlyLine } from '../../sheets/person/read-only-line.tsx';
import { Screen } from '../../ui/screen.tsx';
import { DropPlace } from './drop-place.tsx';
import { FileCard } from './file-card.tsx';
import { FileContentPart } from './file-content-part.tsx';
import { useImport } from './use-import.ts';

/** Fichier → Correspondances → Aperçu → Brouillon, on one page; nothing is written before the last (ux §2.16). */
export function ImporterScreen() {
  const [state, acts] = useImport();
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
