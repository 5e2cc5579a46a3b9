import type { StationFiles } from '../../contract/console/station.contract.ts';
import { sizeWords } from '../files/importer.ts';
import { agree, capital, countOf, fr, NOUNS } from '../language/typography.ts';

/** The words of « Paramètres › Sauvegarde et restauration » and of « Données ». */
export const BACKUP_TEXTS = {
  console: fr`Copie de cette console`,
  what: fr`L’annuaire, les réglages et le journal sont sur l’ENT, qui les redonne à tout poste : ils n’ont pas besoin de copie. Une copie prend ce que l’ENT n’a pas : votre brouillon et ce que vous y planifiez, les envois restés sans réponse, ce que vous avez noté comme fait à la main ; et ce que ce poste garde pour vous : affichage, touches, notes, colonnes choisies, arbres et scénarios, relevés des comptes, statistiques, rapport, historique des contrôles, adresses des établissements.`,
  save: 'Enregistrer une copie…',
  saveTitle: 'Enregistrer une copie',
  saveHow: fr`Un fichier chiffré (.entx), qui s’ouvre avec une clé affichée une seule fois. Rien ne quitte le brouillon.`,
  nothing: fr`Rien à copier : tout ce que vous avez fait est sur l’ENT, et ce poste ne garde aucun choix de vous.`,
  failed: fr`La copie n’a pas pu être faite. Votre brouillon est intact. Réessayez.`,
  restore: fr`Restaurer une copie`,
  restoreHow: fr`La copie s’ouvre dans « Importer », avec sa clé. Chaque modification y est montrée avant d’être ajoutée : déjà dans le brouillon, déjà ainsi dans l’ENT, changée depuis par quelqu’un, ou refusée. Rien n’est envoyé. Ce que ce poste gardait revient partie par partie, celles que vous cochez : sur le poste d’avant comme sur un poste neuf.`,
  restoreSame: fr`Ce qui revient porte de nouveaux numéros, sous le nom de ce poste : l’ENT n’applique rien deux fois, même si l’ancien poste envoie encore.`,
  open: 'Ouvrir Importer',
  damaged: fr`Fichiers abîmés`,
  noDamage: fr`Aucun fichier de ce poste n’a été trouvé abîmé.`,
  damageHow: fr`Ces fichiers n’ont pas pu être lus : ils ont été mis de côté, jamais effacés. Le travail a été repris de son second exemplaire ; l’ENT a redonné le reste. Gardez-les pour l’assistance, ou supprimez-les.`,
  ent: fr`ENT de cet ordinateur`,
  entHow: fr`Cette console a démarré un ENT sur cet ordinateur. Ses données se sauvegardent quand il est arrêté (Ctrl C, ou fermez la fenêtre), par ces commandes :`,
  entRestore: fr`Une restauration garde ce qu’elle remplace sous un nom daté. Les consoles voient que l’ENT est revenu en arrière, nomment ce qui lui manque et proposent de le renvoyer.`,
  copyCommand: 'Copier la commande',
  copied: fr`Commande copiée.`,
  place: 'Emplacement',
  data: fr`Où elles sont`,
  dataHow: fr`Tout est chiffré. La clé n’est pas dans ce dossier : une copie du dossier ne s’ouvre pas sans elle.`,
  directory: fr`Annuaire (redonné par l’ENT)`,
  work: fr`Réglages reçus, brouillon, envois, journal`,
  aside: fr`Mis de côté`,
} as const;

/** « 3 modifications ne sont que sur ce poste. » */
export function onlyHereWords(count: number): string {
  if (count === 0) return fr`Tout ce que vous avez fait est sur l’ENT.`;
  return fr`${capital(countOf(count, NOUNS.change))} ${agree(count, fr`n’est que`, fr`ne sont que`)} sur ce poste.`;
}

/** « settings.db.corrupted-2026-11-09, 40 ko » */
export function asideWords({ path, bytes }: StationFiles['setAside'][number]): string {
  return fr`${path}, ${sizeWords(bytes)}`;
}

/** What one types to back up the embedded ENT, and to put a backup back. */
export function entCommands(folder: string): readonly [backup: string, restore: string] {
  return [`npm run ent -- backup --data "${folder}" --out sauvegardes`, `npm run ent -- restore --data "${folder}" --from sauvegardes/<fichier>`];
}
