import { searchKey } from '../directory/search.ts';
import { AccountState } from './account-statement.ts';

/**
 * How exports write the states of accounts (« Déduit »: no source describes an export; words of the screens of ENTs, domain.md §2.1).
 * A word that is not here is asked about, never guessed.
 */
const WORDS: Readonly<Record<AccountState, readonly string[]>> = {
  toActivate: ['à activer', 'non activé', 'non activée', 'inactif', 'inactive', 'nonActive', 'en attente', 'en attente d’activation', 'jamais connecté', 'non', 'nouveau'],
  reset: ['réinitialisé', 'à réactiver', 'mot de passe réinitialisé', 'réinitialisation demandée'],
  active: ['activé', 'activée', 'actif', 'active', 'oui', 'ouvert'],
  blocked: ['bloqué', 'bloquée', 'suspendu', 'suspendue', 'désactivé', 'désactivée', 'verrouillé'],
  awaitingDeletion: ['en attente de suppression', 'enAttenteSuppression', 'à supprimer', 'en attente de pré-suppression'],
  preDeleted: ['pré-supprimé', 'présupprimé', 'presupprime', 'supprimé'],
};

const STATE_OF_WORD = new Map(AccountState.options.flatMap((state) => WORDS[state].map((word) => [searchKey(word), state] as const)));

/** What a word of an export is known to mean; undefined: somebody has to say. */
export function stateOfWord(word: string): AccountState | undefined {
  return STATE_OF_WORD.get(searchKey(word));
}
