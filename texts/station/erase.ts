import type { UnsentWork } from '../../contract/console/station.contract.ts';
import { countOf, fr, NOUNS } from '../language/typography.ts';

/** The words of « Effacer les données de ce poste… » (ux §2.18). */
export const ERASE_TEXTS = {
  title: fr`Données de ce poste`,
  purpose: fr`Avant de rendre, de donner ou de jeter ce poste. Ce que l’ENT a reçu y reste ; rien ne change pour les autres consoles.`,
  open: fr`Effacer les données de ce poste…`,
  dialog: fr`Effacer les données de ce poste`,
  what: fr`Tout ce que la console garde sur ce poste est effacé : l’annuaire et les réglages de chaque établissement, leur journal, les brouillons, les comptes, vos préférences, et la clé qui ouvre ces fichiers (la phrase secrète aussi). Rien de tout cela ne pourra être rouvert, même à partir d’une copie de ces fichiers. La console reprend ensuite comme au premier démarrage, sans phrase secrète. Les fichiers que vous avez enregistrés ailleurs restent.`,
  asking: fr`Ce qui n’est pas envoyé est compté…`,
  nothing: fr`Rien n’attend d’être envoyé sur ce poste.`,
  unsent: fr`Partira avec ces données, sans que l’ENT l’ait reçu :`,
  first: fr`Envoyez-le d’abord, ou gardez-en un fichier qu’une autre console pourra ouvrir. Pour un autre établissement ou un autre compte, ouvrez-le d’abord.`,
  send: 'Vérifier et envoyer',
  entries: fr`Votre brouillon :`,
  confirm: fr`Pour confirmer, écrivez EFFACER`,
  word: 'EFFACER',
  erase: 'Effacer définitivement',
  changed: fr`Ce qui attend sur ce poste a changé depuis l’ouverture de cette fenêtre. Rien n’a été effacé : relisez, puis confirmez de nouveau.`,
  failed: fr`L’effacement n’est pas allé à son terme. La clé est effacée en premier : ce qui resterait sur le disque ne s’ouvre plus. Relancez la console ; si elle ne s’ouvre pas, retirez son dossier de données à la main.`,
  restart: fr`Les données de ce poste sont effacées. Relancez la console : le système de ce poste ne garde aucune clé, elle demandera une phrase secrète.`,
} as const;

/** « Collège Jean-Macé, Augustin Giraud : 3 modifications » */
export function unsentWords({ school, account, changes }: UnsentWork): string {
  const place = school === '' ? account : fr`${school}, ${account}`;
  return fr`${place} : ${countOf(changes, NOUNS.change)}`;
}

/** Whether what was typed is the word asked for, whatever its case. */
export function isEraseWord(typed: string): boolean {
  return typed.trim().toLocaleUpperCase('fr') === ERASE_TEXTS.word;
}
