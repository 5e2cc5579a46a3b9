import type { FrequentErrorId } from '../../domain/upstream/frequent-errors.data.ts';
import { figureOf, fr, type Noun } from '../language/typography.ts';

/** A frequent error as somebody meets it. */
export interface FrequentErrorWords {
  readonly symptom: string;
  readonly cause: string;
  /** The menus that lead to the cure, as the guide writes them; absent where it gives none. */
  readonly path?: string;
  /** What to do there. */
  readonly cure: string;
}

/** The words around the table of frequent errors. */
export const FREQUENT_TEXTS = {
  title: 'Erreurs fréquentes',
  caption: fr`Cherchez ce que vous constatez : la cause est souvent dans une autre base que l’ENT.`,
  search: 'Chercher un symptôme, une cause, un lieu',
  columns: { symptom: 'Ce que l’on constate', cause: 'Cause', cure: 'Où corriger' },
  found: 'Constaté ici',
  nothing: (query: string) => fr`Aucune erreur fréquente ne parle de « ${query} ».`,
  all: 'Tout montrer',
} as const;

const ERROR: Noun = { one: 'erreur fréquente', many: 'erreurs fréquentes', gender: 'f' };

/** « 3 erreurs fréquentes », said aloud at each search. */
export function errorCount(shown: number): string {
  return figureOf(shown, ERROR);
}

const EXPORTS = fr`STSweb : exports « Structure » et « Services » vers Siècle, à chaque changement.`;
const TIMETABLE = fr`Pédagogie › Gestion emploi du temps`;
const DUPLICATES = fr`Siècle – Base élèves : Fiches élèves › Doublons responsables`;
const MATRIX = fr`Administration › Messagerie › Qui voit qui ?`;

export const FREQUENT_ERROR_WORDS: Readonly<Record<FrequentErrorId, FrequentErrorWords>> = {
  'no-account': {
    symptom: fr`Un élève, un parent, un AESH ou un AED n’a pas de compte.`,
    cause: fr`Siècle est mal renseigné ; pour un AESH ou un AED, ATSS ou ASSED.`,
    cure: fr`La fiche de la personne dans Siècle, ou dans ATSS ou ASSED.`,
  },
  'duplicate-accounts': {
    symptom: fr`Un responsable a plusieurs comptes et reçoit plusieurs fois la même notification.`,
    cause: fr`Il a plusieurs fiches dans Siècle, une par enfant.`,
    path: DUPLICATES,
    cure: fr`Supprimer les doublons, puis attendre 48 heures au plus.`,
  },
  'guardian-account-gone': {
    symptom: fr`Le compte d’un parent a disparu.`,
    cause: fr`Un doublon a été traité tard dans Siècle : l’un des comptes a été supprimé.`,
    path: DUPLICATES,
    cure: fr`Contrôler les doublons à chaque arrivée d’élève, à chaque import de fiches de l’affectation et avant la bascule de mai.`,
  },
  'onde-guardian': {
    symptom: fr`Premier degré : un parent ne peut pas créer son compte ÉduConnect.`,
    cause: fr`Ce qu’il saisit (nom, prénom, téléphone portable et son indicatif) n’est pas ce que dit Onde.`,
    cure: fr`Comparer avec la fiche de renseignement ; le directeur corrige la fiche du parent dans Onde. L’écran Dépannage familles pose les questions une à une.`,
  },
  'teacher-without-account': {
    symptom: fr`Un enseignant, par exemple en ULIS, n’a pas de compte.`,
    cause: fr`Il n’a aucun service dans STSweb.`,
    cure: fr`STSweb : ajouter ses services, puis exports « Structure » et « Services » vers Siècle.`,
  },
  'teacher-without-class': {
    symptom: fr`Un enseignant ne voit ni sa rubrique de classe ni son emploi du temps.`,
    cause: fr`Ses services ne sont pas remontés de STSweb, ou le sont depuis moins de 48 heures.`,
    cure: EXPORTS,
  },
  'empty-lesson-book': {
    symptom: fr`Le cahier de textes est vide.`,
    cause: fr`Les remontées de STSweb vers Siècle n’ont pas été faites.`,
    cure: EXPORTS,
  },
  'messaging-without-teacher': {
    symptom: fr`La messagerie montre un enseignant sans service, ou aucun enseignant.`,
    cause: fr`Les remontées de STSweb vers Siècle n’ont pas été faites.`,
    cure: EXPORTS,
  },
  'messaging-misset': {
    symptom: fr`Un profil ne trouve pas à qui écrire dans la messagerie.`,
    cause: fr`La messagerie est mal paramétrée.`,
    path: MATRIX,
    cure: fr`Ici, l’écran Messagerie ; voir aussi ses paramètres généraux.`,
  },
  'duplicate-groups': {
    symptom: fr`Des groupes sont en double, ou ne sont pas reconnus.`,
    cause: fr`Des classes ou des groupes ont été renommés dans le logiciel d’emploi du temps.`,
    path: TIMETABLE,
    cure: fr`Rendre les anciens noms dans EDT, puis faire un import manuel.`,
  },
  'unmatched-accounts': {
    symptom: fr`À l’import de l’emploi du temps, des enseignants ou des classes ne sont pas retrouvés.`,
    cause: fr`Ils ne portent pas le même nom dans EDT et dans l’ENT.`,
    path: TIMETABLE,
    cure: fr`Import manuel avec l’assistant, et table de correspondance.`,
  },
  'overwritten-teacher': {
    symptom: fr`Un enseignant remplacé a disparu de ses classes.`,
    cause: fr`Dans EDT, le nom du remplaçant a pris la place du sien.`,
    cure: fr`EDT : saisir l’absence et le remplacement sans écraser le nom, puis attendre le prochain import.`,
  },
  'stale-timetable': {
    symptom: fr`L’emploi du temps de l’ENT n’est pas à jour.`,
    cause: fr`L’import automatique n’est pas réglé, ou n’a pas eu lieu.`,
    path: fr`${TIMETABLE} › Import automatisé`,
    cure: fr`Régler l’import automatisé ; en attendant, un import manuel.`,
  },
  'pronote-sign-in': {
    symptom: fr`Pronote demande de s’identifier de nouveau.`,
    cause: fr`Le compte n’a pas d’identifiant Pronote dans l’ENT.`,
    path: fr`Administration › Services › Importer les identifiants Pronote`,
    cure: fr`Import complet, case « Uniquement les utilisateurs sans identifiants CAS » décochée.`,
  },
  'pix-teacher': {
    symptom: fr`Un enseignant ne retrouve pas son compte Pix.`,
    cause: fr`Par le Médiacentre, il arrive sur un compte de test.`,
    cure: fr`pix.fr pour sa formation, Pix Orga (orga.pix.fr) pour les parcours des élèves ; retirer l’affectation de Pix aux enseignants.`,
  },
  'gar-button': {
    symptom: fr`Un responsable d’affectation n’a pas le bouton « Gérer les affectations ».`,
    cause: fr`Il n’a pas le rôle qui l’ouvre sur le service Médiacentre.`,
    path: fr`Administration › Services › Liste des services › Médiacentre, onglet « Accès utilisateur »`,
    cure: fr`Donner le rôle « Responsable d’affectation GAR ».`,
  },
  'weak-head': {
    symptom: fr`Une personne de direction a peu de droits.`,
    cause: fr`Elle manque dans le groupe « Chef d’établissement » ou dans « Qui fait quoi ? », n’a pas le rôle le plus élevé d’un service ou d’une rubrique, ou se trouve dans « Super Administrateur ».`,
    path: fr`Autres services › Annuaire › Groupes`,
    cure: fr`Puis Qui fait quoi ?, Services et Rubriques : ici, l’écran Ma situation dit ce qui manque.`,
  },
  'pupil-records-refused': {
    symptom: fr`« Fiches élèves » est inaccessible ou affiche une erreur 403.`,
    cause: fr`L’administrateur n’a plus les rôles de ce service.`,
    path: fr`Administration › Services › Fiches élèves › Crayon › Accès utilisateur`,
    cure: fr`Donner les rôles « modification » et « Consultation établissement ».`,
  },
  'right-without-effect': {
    symptom: fr`Un droit donné ne se voit pas.`,
    cause: fr`La personne est restée connectée.`,
    cure: fr`Se déconnecter, puis se reconnecter.`,
  },
  'correction-unseen': {
    symptom: fr`Une correction faite dans Siècle ou STSweb ne se voit pas dans l’ENT.`,
    cause: fr`L’ENT suit en 48 heures au plus.`,
    cure: fr`Attendre ; pour l’emploi du temps seulement, faire un import manuel.`,
  },
  'assistant-without-account': {
    symptom: fr`Un AESH ou un AED n’a pas de compte ENT.`,
    cause: fr`Le compte d’un AESH est créé par la DSDEN ; celui d’un AED se vérifie dans l’établissement.`,
    cure: fr`AESH : la DSDEN. AED : l’établissement.`,
  },
  'inspector-without-account': {
    symptom: fr`Un inspecteur ne peut pas lire le cahier de textes.`,
    cause: fr`Il n’a pas de compte sur cette plateforme : il en faut un par plateforme ENT.`,
    cure: fr`La DRANE en ouvre un sur demande.`,
  },
  'families-answer-each-other': {
    symptom: fr`Des élèves et des parents s’écrivent malgré le paramétrage.`,
    cause: fr`Un message envoyé ensemble aux parents et aux élèves d’une classe : chacun peut répondre à qui a répondu.`,
    cure: fr`Envoyer séparément aux élèves et aux parents.`,
  },
  'message-to-everyone': {
    symptom: fr`Un message est parti à des personnes d’autres établissements.`,
    cause: fr`« Tous » comprend les comptes académiques rattachés : inspecteurs, formateurs.`,
    path: MATRIX,
    cure: fr`Masquer « Tous ».`,
  },
  'lost-credentials': {
    symptom: fr`Quelqu’un a perdu son identifiant ou son mot de passe.`,
    cause: fr`Les élèves et leurs parents entrent par ÉduConnect, le personnel par ses identifiants de l’ENT.`,
    path: fr`Autres services › Annuaire`,
    cure: fr`Personnel : « Réinitialiser un mot de passe » sur sa fiche. Famille : ÉduConnect, et l’écran Dépannage familles.`,
  },
};
