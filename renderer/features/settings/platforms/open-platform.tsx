import { readPlatformFile } from '../../../../domain/platforms/platform-file.ts';
import { definePlatform } from '../../../../domain/platforms/school-platforms.ts';
import { refusalSentence } from '../../../../texts/changes/refusals.ts';
import { PLATFORM_TEXTS, platformRefusalLines } from '../../../../texts/platforms/platforms.ts';
import { useActions, useSchoolStore } from '../../../school/store/school-context.tsx';
import { OpenFileButton } from '../../../ui/fields/open-file-button.tsx';
import { readGivenFile } from '../../../ui/read-given-file.ts';

/** What became of a file. */
export interface Said {
  readonly kind: 'success' | 'error';
  readonly lines: readonly string[];
}

/** « Ouvrir un fichier de plateforme… »: read here, verified whole, and put into the draft. */
export function OpenPlatform({ onSaid }: { readonly onSaid: (said: Said) => void }) {
  const take = useTakePlatform();
  return (
    <section>
      <p className="quiet">{PLATFORM_TEXTS.openHelp}</p>
      <OpenFileButton label={PLATFORM_TEXTS.open} field={PLATFORM_TEXTS.file} accept=".json" onFile={(file) => void take(file).then(onSaid)} />
    </section>
  );
}

function useTakePlatform(): (file: File) => Promise<Said> {
  const { record } = useActions();
  const store = useSchoolStore();
  return async (file) => {
    const read = await readGivenFile(file, readPlatformFile);
    if (!read.ok) return { kind: 'error', lines: platformRefusalLines(read.refusal) };
    const intended = definePlatform(store.getState().view, read.value);
    if (intended === undefined) return { kind: 'success', lines: [PLATFORM_TEXTS.same] };
    const refusal = record(intended);
    return refusal === undefined ? { kind: 'success', lines: [PLATFORM_TEXTS.kept] } : { kind: 'error', lines: [refusalSentence(refusal)] };
  };
}
