import { useState } from 'react';
import { platformDifferences } from '../../../../domain/platforms/platform-differences.ts';
import { readPlatformFile } from '../../../../domain/platforms/platform-file.ts';
import { knownPlatforms } from '../../../../domain/platforms/school-platforms.ts';
import { PLATFORM_TEXTS, platformRefusalLines, replaceQuestion } from '../../../../texts/platforms/platforms.ts';
import { SHIPPED_PLATFORMS } from '../../../../texts/platforms/shipped-platforms.ts';
import { useSchoolStore } from '../../../school/store/school-context.tsx';
import { OpenFileButton } from '../../../ui/fields/open-file-button.tsx';
import { readGivenFile } from '../../../ui/read-given-file.ts';
import { ReplaceQuestion, type ReplaceQuestionProps } from './replace-question.tsx';
import { useKeepPlatform, type Said } from './use-keep-platform.ts';

/** « Ouvrir un fichier de plateforme… »: read here, verified whole, and put into the draft; asked about where it would replace what is known of a platform. */
export function OpenPlatform({ onSaid }: { readonly onSaid: (said: Said) => void }) {
  const [replacing, setReplacing] = useState<ReplaceQuestionProps>();
  const store = useSchoolStore();
  const keep = useKeepPlatform();
  const take = async (file: File): Promise<void> => {
    const read = await readGivenFile(file, readPlatformFile);
    if (!read.ok) return onSaid({ kind: 'error', lines: platformRefusalLines(read.refusal) });
    const platform = read.value;
    const known = knownPlatforms(store.getState().view, SHIPPED_PLATFORMS).find(({ id }) => id === platform.id);
    const differences = known === undefined ? [] : platformDifferences(known, platform);
    const close = (): void => setReplacing(undefined);
    if (known === undefined || differences.length === 0) onSaid(keep(platform));
    else setReplacing({ question: replaceQuestion(known.name), differences, onCancel: close, onReplace: () => { close(); onSaid(keep(platform)); } });
  };
  return (
    <section>
      <p className="quiet">{PLATFORM_TEXTS.openHelp}</p>
      <OpenFileButton label={PLATFORM_TEXTS.open} field={PLATFORM_TEXTS.file} accept=".json" onFile={(file) => void take(file)} />
      {replacing === undefined ? null : <ReplaceQuestion {...replacing} />}
    </section>
  );
}
