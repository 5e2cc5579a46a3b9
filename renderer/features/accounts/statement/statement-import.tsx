import { ACCOUNTS_TEXTS as TEXTS } from '../../../../texts/accounts/accounts.ts';
import { ListImport } from '../../../importing/list-import.tsx';
import { StatementPreview } from './statement-preview.tsx';

/** Fichier → Correspondances → Aperçu → gardé: the steps of any list, for an export of accounts. */
export function StatementImport({ onDone }: { readonly onDone: () => void }) {
  return (
    <ListImport choose={TEXTS.choose} field={TEXTS.file} help={TEXTS.howTo} close={TEXTS.close} onClose={onDone}>
      {(read) => <StatementPreview {...read} onKept={onDone} />}
    </ListImport>
  );
}
