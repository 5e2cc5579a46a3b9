import { GAR_TEXTS } from '../gar/gar-screen.ts';
import { MATRIX_TEXTS } from '../messaging/messaging-screen.ts';
import { SEE_AS_TEXTS } from '../people/see-as.ts';
import { GROUP_TEXTS } from '../people/groups.ts';
import { INSPECTION_TEXTS } from '../year/inspections.ts';
import { REPLACEMENT_TEXTS } from '../year/replacements.ts';
import { PALETTE_ACTS } from './palette.ts';
import type { ScreenId } from './app.ts';

/** What people call a screen, or come to it for, beside its own name: the palette finds it by these too. */
export const SCREEN_WORDS: Readonly<Partial<Record<ScreenId, string>>> = {
  dashboard: 'accueil bilan résumé rappels nouveautés depuis ma dernière visite',
  controls: 'erreurs problèmes anomalies diagnostic vérifier corriger',
  directory: 'élèves professeurs enseignants parents responsables personnels agents utilisateurs fiche',
  groups: 'classes équipe liste membres habilitation privilège',
  rubriques: 'donner retirer un droit un accès publier pages site arborescence forum chat blog sous-service rôle',
  messaging: 'messages mail courriel écrire destinataire masquer visible sphères chat',
  services: 'applications outils modules activer désactiver accompagnant AESH',
  gar: 'manuels numériques ressources licences médiacentre affecter Pix',
  replacements: 'remplacer remplaçant absent absence congé suppléant professeur enseignant',
  inspections: 'inspecteur inspectrice IPR visite cahier de textes',
  accounts: 'mot de passe identifiants activer activation réinitialiser suspendre bloquer fermer',
  communication: 'annonce alerte avertissement information prévenir diffuser familles parents',
  homePage: 'accueil tuiles vignettes images actualités public',
  schoolYear: 'vacances calendrier semaines rentrée changement d’année',
  figures: 'statistiques chiffres graphiques usages adoption',
  whatIf: 'simuler simulation départ arrivée changer de classe',
  situation: 'chef direction principal proviseur paramétré bilan',
  families: 'parents ÉduConnect mot de passe oublié connexion',
  sync: 'envois attente conflits refusées',
  journal: 'historique audit traces annuler un envoi revenir en arrière',
  importer: 'fichiers CSV AAF Siècle STSweb Pronote EDT Onde',
  training: 'apprendre exercices bac à sable scénarios formateur',
  settings: 'réglages options thème couleurs langue sauvegarde',
};

/** The same of acts, by their labels. */
export const ACT_WORDS: Readonly<Record<string, string>> = {
  [PALETTE_ACTS.simulateDeparture]: 'élève parti quitte radié mutation retraite',
  [PALETTE_ACTS.simulateArrival]: 'nouveau professeur enseignant arrive',
  [PALETTE_ACTS.restrict]: 'couper fermer suspendre crise urgence',
  [PALETTE_ACTS.suspend]: 'suspendre comptes élèves classe bloquer fermer urgence crise',
  [PALETTE_ACTS.whoWritesTo]: 'envoyer un message mail destinataire',
  [PALETTE_ACTS.dropAll]: 'effacer supprimer le brouillon tout annuler',
  [PALETTE_ACTS.newYear]: 'rentrée juillet septembre',
  [PALETTE_ACTS.importFile]: 'charger ouvrir CSV AAF Siècle STSweb Pronote EDT Onde',
  [PALETTE_ACTS.printSituation]: 'PDF papier',
  [PALETTE_ACTS.enterTraining]: 'essayer sans risque apprendre',
  [PALETTE_ACTS.signOut]: 'se déconnecter quitter fermer la session',
  [PALETTE_ACTS.lock]: 'fermer quitter protéger absence pause',
  [PALETTE_ACTS.changeSchool]: 'autre école collège lycée',
  [PALETTE_ACTS.present]: 'projeter vidéoprojecteur',
  [PALETTE_ACTS.maskNames]: 'anonymiser cacher',
  [PALETTE_ACTS.helpHere]: 'comment faire mode d’emploi guide',
  [SEE_AS_TEXTS.open]: 'à la place de élève parent enseignant',
  [REPLACEMENT_TEXTS.plan]: 'remplacer remplaçant absent absence congé suppléant professeur enseignant',
  [INSPECTION_TEXTS.open]: 'inspecteur inspectrice IPR visite cahier de textes',
  [GAR_TEXTS.assign]: 'manuel licence donner',
  [GROUP_TEXTS.create]: 'liste nouveau',
  [MATRIX_TEXTS.addTarget]: 'masquer montrer à un groupe',
};

/** Words that a question has and that say nothing of what is looked for. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'a au aux avec ce ces comment dans de des du en est et faire je la le les leur leurs ma mes mettre mon ou par peut peux pour puis quand que quel quelle qui sa ses son sur un une voir veux'.split(' '),
);
