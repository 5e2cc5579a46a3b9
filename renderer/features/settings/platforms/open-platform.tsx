import { useState } from 'react';
import { platformDifferences, type PlatformDifference } from '../../../../domain/platforms/platform-differences.ts';
import { readPlatformFile } from '../../../../domain/platforms/platform-file.ts';
import type { Platform } from '../../../../domain/platforms/platform.ts';
import { definePlatform, knownPlatforms } from '../../../../domain/platforms/school-platforms.ts';
import { refusalSentence } from '../../../../texts/changes/refusals.ts';
import { differenceWords, PLATFORM_TEXTS, platformRefusalLines, replaceQuestion } from '../../../../texts/platforms/platforms.ts';
import { SHIPPED_PLATFORMS } from '../../../../texts/platforms/shipped-platforms.ts';
import { useActions, useSchoolStore } from '../../../school/store/school-context.tsx';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog.tsx';
import { OpenFileButton } from '../../../ui/fields/open-file-button.tsx';
import { readGivenFile } from '../../../ui/read-given-file.ts';

/** What became of a file. */
export interface Said {
  readonly kind: 'success' | 'error';
  readonly lines: readonly string[];
}

/** A file that would take the place of a description, before anybody agreed to it. */
interface Replacing {
  readonly platform: Platform;
  readonly known: Platform;
  readonly differences: readonly PlatformDifference[];
}

/** « Ouvrir un fichier de plateforme… »: read here, verified whole, and put into the draft; asked about where it would replace what is known of a platform. */
export function OpenPlatform({ onSaid }: { readonly onSaid: (said: Said) => void }) {
  const [replacing, setReplacing] = useState<Replacing>();
  const store = useSchoolStore();
  const keep = useKeepPlatform();
  const take = async (file: File): Promise<void> => {
    const read = await readGivenFile(file, readPlatformFile);
    if (!read.ok) return onSaid({ kind: 'error', lines: platformRefusalLines(read.refusal) });
    const platform = read.value;
    const known = knownPlatforms(store.getState().view, SHIPPED_PLATFORMS).find(({ id }) => id === platform.id);
    const differences = known === undefined ? [] : platformDifferences(known, platform);
    if (known === undefined || differences.length === 0) onSaid(keep(platform));
    else setReplacing({ platform, known, differences });
  };
  return (
    <section>
      <p className="quiet">{PLATFORM_TEXTS.openHelp}</p>
      <OpenFileButton label={PLATFORM_TEXTS.open} field={PLATFORM_TEXTS.file} accept=".json" onFile={(file) => void take(file)} />
      {replacing === undefined ? null : (
        <ConfirmDialog title={PLATFORM_TEXTS.replace} action={PLATFORM_TEXTS.replace} onCancel={() => setReplacing(undefined)} onConfirm={() => { setReplacing(undefined); onSaid(keep(replacing.platform)); }}>
          <p>{replaceQuestion(replacing.known.name)}</p>
          <ul>{replacing.differences.map((one) => <li key={JSON.stringify(one)}>{differenceWords(one)}</li>)}</ul>
        </ConfirmDialog>
      )}
    </section>
  );
}

function useKeepPlatform(): (platform: Platform) => Said {
  const { record } = useActions();
  const store = useSchoolStore();
  return (platform) => {
    const intended = definePlatform(store.getState().view, platform, SHIPPED_PLATFORMS);
    if (intended === undefined) return { kind: 'success', lines: [PLATFORM_TEXTS.same] };
    const refusal = record(intended);
    return refusal === undefined ? { kind: 'success', lines: [PLATFORM_TEXTS.kept] } : { kind: 'error', lines: [refusalSentence(refusal)] };
  };
}
