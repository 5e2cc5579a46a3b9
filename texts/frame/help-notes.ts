import { fr } from '../language/typography.ts';
import type { ScreenId } from './app.ts';

/** Something that a source says and that no setting of the console holds: good to know beside a screen. */
export interface HelpNote {
  readonly text: string;
  /** Its lines in the sources, by commas: docs/sources.md has a row for each. */
  readonly ref: string;
  /** No source says it in so many words: shown with « Déduit ». */
  readonly inferred?: true;
}

/** « Ce que disent les guides », by screen; a screen that is not named has nothing of the kind. */
export const HELP_NOTES: Readonly<Partial<Record<ScreenId, readonly HelpNote[]>>> = {
  controls: [
    { ref: 'S2-108', text: fr`Une demande d’assistance passe de préférence par Aréna › « Assistance académique », à partir d’un mot clé : elle est mieux aiguillée, et suivie en ligne.` },
    { ref: 'S0-011', text: fr`L’ENT affiche une erreur 500 : elle est souvent passagère. Rechargez la page, attendez ; si elle persiste, prévenez le service informatique de l’établissement.` },
  ],
  communication: [
    { ref: 'S2-022', text: fr`Une annonce paraît en haut à droite de la page d’accueil personnelle. Une illustration la rend plus visible : elle s’ajoute dans l’ENT, comme la pièce jointe.` },
    { ref: 'S2-023', text: fr`Information, avertissement, alerte : chaque type a sa couleur et son icône dans l’ENT.` },
    { ref: 'S2-025', text: fr`Pour un sondage, faites le formulaire dans l’ENT, puis donnez son adresse comme lien : l’ENT récupère les réponses.` },
    { ref: 'S2-026, S2-028', text: fr`Un message de type « messagerie ENT » arrive aussi en entier, pièces jointes comprises, à l’adresse renseignée pour les notifications (base Siècle) : il se lit sans se connecter à l’ENT.` },
  ],
  directory: [
    { ref: 'S2-095', text: fr`« Réinitialiser un mot de passe » ne concerne que les enseignants et les autres personnels de l’établissement. Pour un parent ou un élève, c’est fortement déconseillé : passez par ÉduConnect.` },
    { ref: 'S2-097', text: fr`Les élèves et leurs parents entrent par ÉduConnect ; les enseignants et les autres personnels gardent leurs identifiants de l’ENT. Les nouveaux élèves et leurs parents reçoivent des identifiants ÉduConnect ; à une famille qui a perdu ses codes, donnez aussi ceux-là.` },
    { ref: 'S2-096', text: fr`Un parent retrouve seul son identifiant ÉduConnect, par le téléphone portable déclaré dans Siècle ou par FranceConnect. Ce compte ouvre les ENT de tous ses enfants.` },
    { ref: 'S2-098', text: fr`Les identifiants ÉduConnect se distribuent dans Aréna › Intranet, Référentiels et Outils. Le chef d’établissement peut déléguer « ÉduConnect - Dépannage des comptes élèves », ou « ÉduConnect - Administration des comptes », qui gère aussi les parents.` },
    { ref: 'S2-099, S2-102', inferred: true, text: fr`Un AESH sans compte se vérifie à la DSDEN ; un AED, dans l’établissement.` },
    { ref: 'S3-006', text: fr`Pour les familles, le point de contact est le correspondant ENT de l’établissement.` },
  ],
  gar: [
    { ref: 'S2-063, S2-069', text: fr`L’accès aux ressources doit passer par le GAR : développé par le ministère, dans un « cadre de confiance », il protège les données personnelles, et personne ne s’identifie une seconde fois.` },
    { ref: 'S2-064', text: fr`Le GAR s’appuie sur l’annuaire de l’ENT, mis à jour chaque jour.` },
    { ref: 'S2-065', text: fr`Qui reçoit quoi suit la politique de l’établissement : la console applique, elle ne choisit pas.` },
    { ref: 'S2-068, S2-113', text: fr`Un enseignant qui ouvre Pix par le Médiacentre arrive sur un compte de test. Pour se former, il crée le sien sur pix.fr avec son adresse professionnelle, le seul qui permettra la certification ; pour suivre les élèves, il utilise Pix Orga (orga.pix.fr).` },
    { ref: 'S2-073', text: fr`Le gestionnaire Pix importe dans Pix Orga la liste des élèves de Siècle, crée les comptes et invite ceux qui mènent les campagnes. « Importer » compare cette liste à l’annuaire.` },
  ],
  importer: [
    { ref: 'S2-081', text: fr`Mettre à jour les données à leur source règle très souvent le problème que montre l’ENT.` },
    { ref: 'S2-118', text: fr`L’identifiant Pronote ouvre Pronote sans s’identifier une seconde fois. Il se renseigne dans l’annuaire de l’ENT, un par un, ou s’importe en masse.` },
  ],
  inspections: [
    { ref: 'S2-041', text: fr`Un devoir simple se lit dans une séance, onglet « cahier de textes » ; un devoir à rendre en ligne, dans l’onglet « travail à faire ».` },
  ],
  messaging: [
    { ref: 'S2-026, S2-027, S2-028', text: fr`Pour de nombreux destinataires, préférez la communication ciblée : elle se programme, vise un niveau ou un profil, part aussi en entier, avec ses pièces jointes, à l’adresse de notification, et personne ne peut y répondre.` },
    { ref: 'S2-032', text: fr`« Signaler » arrête un message et en bloque aussitôt la diffusion ; des modérateurs doivent être choisis pour traiter ce qui est signalé.` },
    { ref: 'S2-030, S2-031', text: fr`Les messages se marquent, se filtrent et se rangent dans des dossiers. La roue dentée de la messagerie ouvre la signature et les autres options. Le carnet d’adresses retient les destinataires, et les premières lettres en proposent.` },
    { ref: 'S2-036', text: fr`Une adresse internet collée dans un message ne devient pas toujours un lien.` },
    { ref: 'S2-037', text: fr`La recherche de la messagerie ne lit que l’objet des messages.` },
    { ref: 'S2-077', text: fr`Le travail à faire se donne dans le cahier de textes plutôt que par message : les productions y sont rendues, identifiées et relancées.` },
  ],
  rubriques: [
    { ref: 'S2-015', text: fr`Pour la page d’accueil : « Gestion page d’accueil » règle le flux, « Rubriques » donne les droits, et l’article se crée dans l’onglet « Blog » de la rubrique, avec un titre, un résumé et une illustration.` },
    { ref: 'S2-009, S2-010', text: fr`Un article de la page d’accueil a une illustration assez grande et recadrée, sans bords gris (collection en 680 × 383 pixels), et un résumé.` },
    { ref: 'S2-012', text: fr`Un article mis à jour revient en tête du flux.` },
    { ref: 'S2-049', text: fr`Un outil tiers (DigiPad, Pearltrees, Génially…) peut s’intégrer dans une rubrique ou dans un article.` },
    { ref: 'S2-047, S2-048', text: fr`Une rubrique de classe reçoit les ressources de la classe ; une rubrique pédagogique, celles d’une population plus large : une matière, un EPI, un atelier…` },
    { ref: 'S2-053', text: fr`Une rubrique pédagogique est pérenne : ses droits se règlent à sa création, pour des groupes plutôt que pour des personnes.` },
    { ref: 'S2-061, S2-062', text: fr`Activé sur une rubrique, le blog montre une liste d’articles, le forum réunit ses membres sur des sujets variés, et le chat les fait échanger en direct, aux heures que règle son gestionnaire.` },
    { ref: 'S2-018', text: fr`Le chef d’établissement désigne qui répond de la publication dans chaque rubrique, surtout dans celles de la page d’accueil ; le référent (RUPN) conseille.` },
    { ref: 'S2-005, S2-078', text: fr`Qui publie sur un outil intégré à la page d’accueil publie sur la page d’accueil : demandez-vous qui, pour chacun.` },
  ],
  homePage: [
    { ref: 'S2-021', text: fr`La page d’accueil personnelle paraît juste après la connexion : ne la négligez pas. Elle montre un flux, avec des vignettes dans le bloc portail, et les annonces.` },
  ],
  services: [
    { ref: 'S2-020', text: fr`Pronote peut avoir un accès rapide dans le menu des services et un bloc sur la page d’accueil personnelle, avec les dernières notes et les évènements de vie scolaire ; choisissez pour ce bloc la dernière version.` },
    { ref: 'S2-099', text: fr`Pour lier un accompagnant à un élève dans l’ENT, son compte se cherche dans l’annuaire, à l’étape 5. Un AESH a le sien de la DSDEN ; une famille d’accueil, un compte invité que crée l’établissement.` },
    { ref: 'S2-119', text: fr`Formulaires : un auteur crée des modèles, les diffuse et en gère les réponses. Le guide n’en donne les droits que dans une image.` },
  ],
  settings: [
    { ref: 'S1-003, S0-010', text: fr`En quittant l’ENT, déconnectez-vous, puis fermez le navigateur.` },
  ],
  situation: [
    { ref: 'S2-080', text: fr`La politique numérique de l’établissement dit qui fait quoi ; une commission du numérique est conseillée. Un ou plusieurs référents pour les ressources et les usages pédagogiques numériques (RUPN) s’ajoutent aux gestionnaires de rubriques : administration, enseignants, CPE.` },
  ],
  training: [
    { ref: 'S2-109', text: fr`La DRANE forme les équipes, la direction et les administrateurs (PRAF). Le chef d’établissement demande une formation locale (FIL) à la DAFPEN : six heures en général, en deux demi-journées ou une journée, pour une vingtaine de stagiaires, sur un support M@gistère modulaire. Un support interactif permet aussi de se former seul.` },
    { ref: 'S2-116', text: fr`La DRANE publie les actualités et les versions de l’ENT, une foire aux questions et des ressources à intégrer, reçoit les demandes d’évolution et indique l’ÉduLAB de l’établissement.` },
  ],
};

/** The notes of a screen. */
export function notesOf(screen: ScreenId): readonly HelpNote[] {
  return HELP_NOTES[screen] ?? [];
}
