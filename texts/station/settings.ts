import { fr } from '../language/typography.ts';
import { PLATFORM_TEXTS } from '../platforms/platforms.ts';
import { REGISTER_TEXTS } from '../privacy/register.ts';
import { ACCESS_TEXTS } from './accesses.ts';
import { LOCK_TEXTS } from './lock.ts';
import { STRONG_RIGHTS_TEXTS } from './strong-rights.ts';

/** The words of the settings; each option says its effect. */
export const SETTINGS_TEXTS = {
  theme: 'Thème',
  themes: { light: 'Clair', dark: 'Sombre', system: 'Comme le système' },
  density: 'Densité',
  densities: { compact: fr`Compacte : le plus de lignes possible`, comfortable: fr`Confortable : des lignes plus hautes` },
  scale: 'Taille de l’affichage',
  scaleHelp: fr`Agrandit tout, pour une projection ou une meilleure lecture.`,
  motion: 'Réduire les animations',
  motionHelp: fr`Ôte tout mouvement : les transitions, et le halo qui suit le pointeur en présentation.`,
  motions: { system: 'Comme le système', always: 'Toujours', never: 'Jamais' },
  singleKeys: fr`Raccourcis à une touche dans la grille des droits (V, R, P, M, G)`,
  singleKeysHelp: fr`Éteints, les droits se donnent par le menu de la cellule.`,
  offline: 'Travailler hors connexion',
  offlineHelp: fr`Coupe l’échange avec l’ENT. Vos modifications restent sur ce poste ; rien n’est envoyé ni reçu.`,
  entUrl: 'Adresse de l’ENT',
  school: 'Établissement',
  receivedAt: 'Données reçues',
  refresh: 'Actualiser maintenant',
  key: 'Données de ce poste',
  program: 'Ce programme',
  licencesTitle: 'Licences',
  licences: fr`Ce programme contient, en tout ou en partie, ces programmes libres. Leurs textes complets sont dans le fichier LICENCES.txt, livré avec lui.`,
  licencesCount: (count: number): string => fr`Voir les ${count} programmes et leurs licences`,
  notes: fr`Notes de version`,
  notesShow: fr`Lire les notes de version`,
  package: 'Programme',
  licence: 'Licence',
  inferred: fr`Ce que les guides de l’ENT ne disent pas est marqué « Déduit » à l’écran.`,
} as const;

/** What each tab is called, by its name in the address. */
export const SETTINGS_TABS_LABELS = {
  affichage: 'Affichage',
  clavier: 'Clavier',
  connexion: 'Connexion',
  etablissements: 'Établissements',
  plateforme: PLATFORM_TEXTS.tab,
  connecteur: 'Connecteur',
  securite: LOCK_TEXTS.tab,
  donnees: 'Données',
  sauvegarde: 'Sauvegarde et restauration',
  acces: ACCESS_TEXTS.tab,
  'droits-forts': STRONG_RIGHTS_TEXTS.tab,
  controles: 'Contrôles',
  confidentialite: REGISTER_TEXTS.tab,
  accessibilite: 'Accessibilité',
  'a-propos': 'À propos',
} as const;

/** A size of display. */
export function scaleLabel(percent: number): string {
  return fr`${percent} %`;
}
