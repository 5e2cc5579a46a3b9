import { typeset } from '../../../texts/language/typography.ts';
import { stopped, withOfflineSchool, type CommandEnd } from './offline-ent.ts';
import type { OneOption } from '../ent-options.ts';

/** Erases the name of an account from the journal of an ENT that is not running. */
export function runForget({ value: account, ...data }: OneOption): Promise<CommandEnd> {
  return withOfflineSchool(data, (ent) =>
    Promise.resolve(
      ent.forgetAuthor(account)
        ? { lines: [typeset(`Le nom du compte ${account} est effacé du journal. Ses lignes restent, par son identifiant ; les consoles l’oublient à leur prochain échange.`)], code: 0 }
        : stopped(typeset(`Le journal ne connaît pas de nom au compte ${account}. Rien n’a été changé. Vérifiez l’identifiant.`)),
    ),
  );
}
