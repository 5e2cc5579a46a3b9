import type { Platform } from '../../../../domain/platforms/platform.ts';
import { LETTERS_TEXTS as TEXTS } from '../../../../texts/accounts/letters.ts';
import { ListImport } from '../../../importing/list-import.tsx';
import { LettersPreview } from './letters-preview.tsx';

interface LettersImportProps {
  readonly platform: Platform | undefined;
  readonly onDone: () => void;
}

/** A mail-merge file, read in memory only: leaving puts it down, and nothing of it is remembered. */
export function LettersImport({ platform, onDone }: LettersImportProps) {
  return (
    <ListImport choose={TEXTS.choose} field={TEXTS.file} help={TEXTS.help} close={TEXTS.close} first={SECRET} onClose={onDone}>
      {({ list, acts }) => <LettersPreview list={list} acts={acts} platform={platform} />}
    </ListImport>
  );
}

const SECRET = { isSecret: true } as const;
