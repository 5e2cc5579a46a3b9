import { Button } from '@mantine/core';
import { useRef } from 'react';
import { MOST_BYTES } from '../../../../domain/kernel/data-file.ts';
import { readPlatformFile } from '../../../../domain/platforms/platform-file.ts';
import { definePlatform } from '../../../../domain/platforms/school-platforms.ts';
import { refusalSentence } from '../../../../texts/changes/refusals.ts';
import { PLATFORM_TEXTS, platformRefusalLines } from '../../../../texts/platforms/platforms.ts';
import { useActions, useSchoolStore } from '../../../school/school-context.tsx';

/** What became of a file. */
interface Said {
  readonly kind: 'success' | 'error';
  readonly text: string;
}

/** « Ouvrir un fichier de plateforme… »: read here, verified whole, and put into the draft. */
export function OpenPlatform({ onSaid }: { readonly onSaid: (said: Said) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const take = useTakePlatform();
  return (
    <section>
      <p className="quiet">{PLATFORM_TEXTS.openHelp}</p>
      <Button onClick={() => input.current?.click()}>{PLATFORM_TEXTS.open}</Button>
      <input
        ref={input} type="file" hidden accept=".json" aria-label={PLATFORM_TEXTS.file} tabIndex={-1}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) void take(file).then(onSaid);
          // The same file, corrected, may be chosen again.
          currentTarget.value = '';
        }}
      />
    </section>
  );
}

function useTakePlatform(): (file: File) => Promise<Said> {
  const { record } = useActions();
  const store = useSchoolStore();
  return async (file) => {
    // Nothing of what is too large is read.
    if (file.size > MOST_BYTES) return error(platformRefusalLines({ kind: 'too-large' }));
    const text = await file.text().catch(() => undefined);
    if (text === undefined) return error([PLATFORM_TEXTS.unreadable]);
    const read = readPlatformFile(text);
    if (!read.ok) return error(platformRefusalLines(read.refusal));
    const intended = definePlatform(store.getState().view, read.value);
    if (intended === undefined) return { kind: 'success', text: PLATFORM_TEXTS.same };
    const refusal = record(intended);
    return refusal === undefined ? { kind: 'success', text: PLATFORM_TEXTS.kept } : error([refusalSentence(refusal)]);
  };
}

function error(lines: readonly string[]): Said {
  return { kind: 'error', text: lines.join(' ') };
}
