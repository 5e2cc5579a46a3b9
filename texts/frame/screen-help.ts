import { ACCOUNTS_HELP } from '../accounts/accounts-help.ts';
import type { ScreenId } from './app.ts';
import type { HelpKey, ScreenHelp } from './help.ts';
import { GIVEN_ROLES } from '../../domain/rights/role.ts';
import { fr } from '../language/typography.ts';
import { ROLE_LABELS } from '../people/roles.ts';
import { CONSOLE_HELP } from './console-help.ts';

const LIST_KEYS: readonly HelpKey[] = [
  { keys: 'Flèches', does: fr`Passer d’une ligne à l’autre ; l’inspecteur suit` },
  { keys: 'Échap', does: 'Effacer le filtre, quand il a le curseur' },
];

/** The help of every screen (F1). */
export const SCREEN_HELP: Readonly<Record<ScreenId, ScreenHelp>> = {
  dashboard: {
    purpose: fr`Voir en quelques secondes ce qui ne va pas, ce qui a changé sans vous et ce que vous n’avez pas envoyé.`,
    twin: null,
    steps: [
      fr`« Pour commencer », les premiers jours : cinq étapes, cochées par ce que la console constate. La croix les ferme.`,
      fr`« À traiter » vient des contrôles, faits sur ce poste après chaque modification. Chaque ligne mène à sa correction.`,
      fr`« Depuis votre dernière visite » commence à la fin de votre visite précédente : une absence d’au moins quatre heures.`,
      fr`« Rappels » : les consentements à vérifier chaque année, le journal d’audit à exporter chaque mois. « Noter comme fait » est une modification, comme cocher une tâche.`,
      fr`« L’année » garde ce qui est fait, par qui et quand. Cocher une tâche est une modification : elle part avec les autres.`,
    ],
    keys: [],
  },
  situation: {
    purpose: fr`Savoir si une personne de direction est bien paramétrée, et demander ce qui manque.`,
    twin: null,
    steps: [
      fr`Chaque ligne vient d’un contrôle du guide : « Pourquoi ? » montre la règle et, là où quelque chose manque, « Demander de l’aide… ».`,
      fr`« Demander la correction » s’ajoute au brouillon et part avec « Vérifier et envoyer » : l’administrateur l’accepte ou la refuse.`,
      fr`« Voir comme… » montre les rubriques telles qu’une autre personne les voit. Rien ne s’y modifie.`,
    ],
    keys: [{ keys: 'Échap', does: fr`Quitter « Voir comme… »` }],
  },
  controls: {
    purpose: fr`Trouver ce qui est mal réglé dans l’établissement, savoir où le corriger, et le corriger ici quand c’est possible.`,
    twin: null,
    steps: [
      fr`« Corriger » met la correction au brouillon : rien ne part avant « Vérifier et envoyer », et Ctrl Z l’annule.`,
      fr`Ce qui se corrige dans Siècle, STSweb, Onde ou à la DRANE a un message prêt à copier.`,
      fr`« Demander de l’aide… », ici, dans « Ma situation », sur la fiche d’une personne ou d’une classe et dans les erreurs fréquentes, écrit le ticket d’Aréna ou le message à la DRANE, à la DSDEN, au GAR ou à Pix : des nombres et l’UAI, sans nom tant qu’on peut agir sans.`,
      fr`« Ignorer avec un motif » range un constat jusqu’à une date ; il revient de lui-même si ce qu’il concerne change.`,
      fr`Un contrôle dont les données manquent est « non exécuté », jamais « réussi ».`,
    ],
    keys: [...LIST_KEYS, { keys: 'Entrée', does: fr`Corriger, quand la correction se fait ici` }, { keys: 'I', does: fr`Ignorer avec un motif` }],
  },
  directory: {
    purpose: fr`Trouver une personne, voir d’où viennent ses groupes et ce que les rubriques lui ouvrent.`,
    twin: 'Autres services › Annuaire',
    source: 'S2-095',
    steps: [
      fr`Tapez un nom, un prénom, une classe, dans n’importe quel ordre et sans accents : « lefevre 6e ».`,
      fr`Les fiches viennent de Siècle et de STSweb (d’Onde pour une école), ou de l’annuaire des agents : elles se corrigent à leur source, que la fiche nomme.`,
      fr`Les droits de la fiche tiennent compte de vos modifications non envoyées.`,
    ],
    keys: LIST_KEYS,
  },
  groups: {
    purpose: fr`Voir qui compose un groupe et ce qu’il ouvre, avant d’y toucher.`,
    twin: 'Autres services › Annuaire › Groupes',
    source: 'S2-091',
    steps: [
      fr`Les classes, groupes d’enseignement, profils et fonctions se lisent ici et se corrigent à leur source.`,
      fr`Les groupes libres se créent, se renomment, se suppriment et se rétablissent ici. Les groupes d’habilitation ne changent que de membres.`,
      fr`« Ajouter des personnes » accepte une liste collée : noms ou identifiants, un par ligne.`,
    ],
    keys: LIST_KEYS,
  },
  rubriques: {
    purpose: fr`Donner et retirer les droits sur les rubriques du site, et voir qui gagne et qui perd avant d’envoyer.`,
    twin: fr`Rubriques › Paramétrer (sur la ligne de la rubrique concernée)`,
    source: 'S2-054',
    steps: [
      fr`Une rubrique s’ouvre à une personne quand toutes ses rubriques mères lui sont ouvertes ; le droit le plus élevé l’emporte.`,
      fr`Une cellule modifiée est entourée de pointillés ; rien ne part avant « Vérifier et envoyer ».`,
      fr`« Pourquoi ? » montre les chemins qui donnent un droit, ceux qui ne comptent pas, et le plus petit changement qui le donnerait.`,
    ],
    keys: [
      { keys: 'V, R, P, M, G', get does() { return GIVEN_ROLES.map((role) => ROLE_LABELS[role]).join(', '); } },
      { keys: 'Suppr', does: 'Aucun accès' },
      { keys: 'Maj + flèches', does: 'Étendre la sélection' },
      { keys: 'Ctrl C, Ctrl V', does: 'Copier, coller des droits' },
      { keys: 'F2', does: fr`Choisir le rôle dans une liste, ou renommer la rubrique` },
      { keys: 'Ctrl D', does: fr`Recopier vers le bas` },
      { keys: 'Ctrl P', does: fr`« Pourquoi ? » : ce qui donne le droit de la cellule` },
    ],
  },
  messaging: {
    purpose: fr`Régler qui peut écrire à qui, savoir par quel chemin, et tenir les lignes de « Qui fait quoi ? ».`,
    twin: fr`Administration › Messagerie › Qui voit qui ? · Qui fait quoi ? · Paramètres généraux ; ou Gestion de l’établissement › Qui fait quoi ?`,
    source: 'S2-034, S2-092 à S2-094',
    steps: [
      fr`Chaque cellule montre ou masque un destinataire à un profil : « voir » permet d’écrire, « masquer » empêche de commencer une conversation. Répondre reste toujours possible.`,
      fr`Masquer une ligne ne masque personne qu’une autre ligne visible montre : l’effet du brouillon et le contrôle MSG-16 le disent (Déduit).`,
      fr`Le simulateur, à droite, donne tous les chemins entre deux personnes, avec ce qui ouvre et ce qui ferme chacun, et s’il n’ouvre qu’une liste ou montre aussi les noms (Déduit, sauf ce qui est lu sur une plateforme reliée).`,
      fr`« Mode restreint… » ferme un temps les envois vers les élèves et les responsables, sans toucher à la matrice.`,
    ],
    keys: [
      { keys: 'Flèches', does: fr`Passer d’une cellule à l’autre, en-têtes compris` },
      { keys: 'Espace', does: fr`Montrer ou masquer ; sur un en-tête, toute la ligne ou la colonne` },
      { keys: 'Maj + flèches', does: fr`Étendre la sélection` },
      { keys: 'Échap', does: fr`Revenir à une seule cellule` },
    ],
  },
  services: {
    purpose: fr`Voir qui utilise chaque service de l’ENT, avec quel rôle, et rattacher un accompagnant à un élève.`,
    twin: fr`Administration › Services › Liste des services`,
    source: 'S2-074',
    steps: [
      fr`Chaque service a ses propres rôles, qui viennent de l’ENT. La direction doit avoir le plus élevé dans chacun.`,
      fr`« Accès population » donne un rôle à un profil, une classe ou un groupe ; « Accès utilisateur », à une personne nommée.`,
      fr`Un rôle donné ou retiré se voit à la prochaine connexion des personnes concernées.`,
    ],
    keys: LIST_KEYS,
  },
  inspections: {
    purpose: fr`Ouvrir à un inspecteur le cahier de textes d’un enseignant autour de la visite, puis le fermer.`,
    twin: fr`Pédagogie › Gestion emploi du temps › Inspections`,
    source: 'S2-107',
    steps: [
      fr`« Ouvrir une inspection » : les enseignants, les inspecteurs, le jour de la visite. La période proposée va d’une semaine avant à une semaine après.`,
      fr`Ouvrir est un acte de direction : l’administrateur prépare, le chef d’établissement ou son adjoint ouvre.`,
      fr`« Fermer maintenant » reste proposé tant que l’accès est ouvert, période finie comprise.`,
      fr`Un inspecteur sans compte sur cet ENT ne lit rien : la DRANE en ouvre un sur demande, le message est prêt à copier.`,
      fr`« Visas notés » : ce que la direction a visé, par matière, par enseignant ou pour tous ; l’état de chaque cahier, ce que les visas y figent, les inspections et les remplacements qui les rencontrent.`,
    ],
    keys: LIST_KEYS,
  },
  sync: {
    purpose: fr`Relire ce qui attend, choisir ce qui part, et trancher les conflits avec un autre administrateur.`,
    twin: null,
    steps: [
      fr`Cochez les modifications à envoyer : celles qui dépendent l’une de l’autre partent ensemble.`,
      fr`Un conflit se tranche par une phrase : garder leur valeur, garder la vôtre, ou en choisir une autre. D’ici là, le droit le plus restreint s’applique.`,
    ],
    keys: [{ keys: 'Espace', does: 'Cocher ou décocher' }],
  },
  gar: {
    purpose: fr`Savoir qui devrait recevoir quelle ressource, ce qui manque et combien de licences restent, puis porter la liste dans la console GAR.`,
    twin: fr`Ressources › Médiacentre, bouton « Gérer les affectations » (console GAR du ministère)`,
    source: 'S2-066',
    steps: [
      fr`Le plan est le vôtre : la console GAR reste la seule à affecter, et ne reçoit rien d’ici.`,
      fr`✓ tous, ◐ une partie, — personne, toujours avec le nombre. La jauge dit les licences avant → après le brouillon.`,
      fr`Trop d’affectations ne sont jamais refusées : « Choisir » demande qui laisser de côté.`,
      fr`« Liste pour la console GAR » suit « Parcours ressource » : faites chaque ligne là-bas, cochez-la ici.`,
    ],
    keys: [
      { keys: 'Espace', does: fr`Affecter la population de la cellule, ou la retirer` },
      { keys: 'Maj Espace', does: fr`Choisir les personnes de la cellule` },
      ...LIST_KEYS,
    ],
  },
  replacements: {
    purpose: fr`Voir qui est absent, qui remplace, ce que cela ouvre au remplaçant, et jusqu’à quand.`,
    twin: 'Pédagogie › Gestion emploi du temps › Remplacements',
    source: 'S2-104',
    steps: [
      fr`Un remplacement se crée par « Planifier un remplacement », ou en le traçant sur la ligne de l’absent.`,
      fr`« Effet » dit, avant tout enregistrement, les rubriques et les personnes que le remplaçant atteindra, et ce qui lui restera.`,
      fr`Relié à une plateforme, l’établissement les y porte à la main, ou les y envoie un à un à leur premier jour, si un administrateur l’a choisi dans « Paramètres › Connecteur ». Le remplaçant reste là-bas dans la classe après la fin : la feuille d’application dit qui en retirer.`,
      fr`Un remplacement venu d’EDT porte un cadenas : il se modifie dans EDT, et le prochain import le met à jour.`,
      fr`La légende dit ce que chaque trait signifie, et ne montre que les états choisis : « redondant » est déjà dans EDT, « à confirmer » n’est pas dans le dernier emploi du temps importé.`,
      fr`« Liste » montre les mêmes remplacements en tableau.`,
    ],
    keys: [
      { keys: '←, →', does: fr`Déplacer d’un jour ; d’une semaine avec Ctrl` },
      { keys: 'Maj ←, Maj →', does: fr`Raccourcir, prolonger` },
      { keys: '↑, ↓', does: 'Ligne précédente, suivante' },
      { keys: 'Entrée', does: fr`Ouvrir ; sur une ligne, planifier aux jours choisis` },
      { keys: 'Suppr', does: 'Annuler le remplacement' },
    ],
  },
  accounts: ACCOUNTS_HELP,
  communication: {
    purpose: fr`Préparer les annonces et les messages de l’établissement, et savoir avant qui les lira.`,
    twin: fr`Autres services › Communication ciblée`,
    source: 'S2-024',
    steps: [
      fr`« Nouvelle communication » : une annonce (information, avertissement ou alerte) sur la page d’accueil personnelle, ou un message dans l’ENT, envoyé aussi à l’adresse électronique connue. Personne ne peut y répondre.`,
      fr`L’audience se choisit par profil et par niveau ; elle est comptée et nommée avant d’être gardée.`,
      fr`La console dit ce qui gêne sans l’interdire : audience vide, notifications retenues à cette heure, annonce qui en recouvre une autre, alerte trop longue.`,
      fr`Elle attend dans le brouillon ; l’ENT la publie par l’envoi, ou à la main avec la feuille d’application. La pièce jointe s’ajoute dans l’ENT.`,
    ],
    keys: [],
  },
  homePage: {
    purpose: fr`Régler les tuiles de la page que tout le monde voit, et savoir qui peut y publier.`,
    twin: fr`Publication › Gestion page d’accueil`,
    source: 'S2-008',
    steps: [
      fr`« Nouvelle tuile » : tuile haute, actualités, fixe, réseau social ou outil externe. « Monter », « Descendre » et « Affichée » rangent la page ; l’aperçu la dessine sur un ordinateur et sur un téléphone.`,
      fr`« Qui peut publier sur la page d’accueil » : les personnes qui peuvent faire paraître un article devant tout le monde, par les rubriques publiques que montrent les tuiles « Actualités ».`,
      fr`« Vérifier un article ou une image » : résumé, type, dimensions (2000 × 453 pour la tuile haute, 680 × 383 pour un article) et poids. L’image est lue sur cet ordinateur et n’en sort pas.`,
      fr`Pour un outil externe ou un réseau social, notez qui en répond, et si des données personnelles y paraissent : elles s’inscrivent au registre des traitements.`,
      fr`« Passer à la page à tuiles » est irréversible : il faut l’écrire pour le confirmer, et aucune annulation n’y revient après l’envoi.`,
    ],
    keys: [],
  },
  schoolYear: {
    purpose: fr`Préparer le changement d’année : ce qu’il emporte, ce qu’il laisse à refaire, et quoi faire, dans l’ordre.`,
    twin: null,
    steps: [
      fr`« Ce qui disparaît » : les rubriques de classe et les rubriques temporaires, ce qu’elles contiennent et qui les gère. « Ouvrir » y mène, pour archiver ou déplacer ce qui doit rester.`,
      fr`« Ce qui sera à refaire » : ce qui est donné à des classes et à des groupes d’enseignement, que les imports de la rentrée remplacent.`,
      fr`« Dans l’ordre » : de mai à janvier, chaque tâche avec sa source ; cochée, elle l’est pour tous une fois envoyée. Les contrôles disent ce qu’ils trouvent encore.`,
      fr`« Calendrier scolaire » : la zone, les jours propres à l’établissement, les semaines A et B. Les plages de silence, les remplacements, les inspections, les communications et les frises en tiennent compte. C’est un fichier, que l’on enregistre et que l’on rouvre ; les jours d’un fichier ICS s’y ajoutent, ceux que vous cochez.`,
      fr`« Depuis le dernier import » : choisissez deux imports de l’année ; la console dit qui est arrivé, qui est parti et quels groupes ont été renommés de l’un à l’autre. Le nom de qui est parti n’est pas gardé : seuls son profil et sa classe sont dits. « Imprimer » donne la page entière, pour une réunion.`,
    ],
    keys: [{ keys: 'Espace', does: 'Cocher ou décocher une tâche' }],
  },
  figures: {
    purpose: fr`Suivre l’usage de l’ENT dans l’établissement, par profil, par classe, par semaine et par période, sans jamais compter par personne.`,
    twin: null,
    steps: [
      fr`Chaque graphique a son tableau à côté : les mêmes chiffres, motifs et mots plutôt que couleurs.`,
      fr`Les rubriques vivantes et la couverture GAR sont calculées sur ce poste, brouillon compris ; l’activation vient de l’état donné dans « Comptes ».`,
      fr`« Importer des statistiques… » : un CSV de l’ENT, quelles que soient ses colonnes ; vous dites ce que chacune contient. Un fichier qui a une ligne par personne est refusé.`,
      fr`Un chiffre que rien ne dit est « inconnu », jamais zéro.`,
      fr`Un groupe de moins de dix personnes n’est pas montré seul : il est réuni à d’autres.`,
      fr`« Rapport à la direction » : un PDF chaque lundi ou chaque mois, écrit dans un dossier de ce poste ; « Exporter… » le fait à la demande, avec son motif. Rien n’est envoyé.`,
    ],
    keys: [],
  },
  whatIf: {
    purpose: fr`Voir ce qui suivrait d’un changement dans l’établissement avant qu’il arrive, sans rien enregistrer.`,
    twin: null,
    steps: [
      fr`Choisissez ce qui se passe, pour qui et quel jour, puis « Voir les conséquences » : réglages à changer, droits gagnés et perdus, messagerie, contrôles.`,
      fr`Ce que Siècle, STSweb ou Onde diraient ce jour-là est déduit des personnes déjà présentes.`,
      fr`« En faire un brouillon daté » met les réglages dans le brouillon ; ils ne sont pas cochés pour l’envoi avant ce jour.`,
    ],
    keys: [{ keys: 'Entrée', does: fr`Voir les conséquences, depuis un champ` }],
  },
  families: {
    purpose: fr`Aider un parent ou un élève qui n’arrive pas à se connecter, question après question, jusqu’à qui peut agir.`,
    twin: null,
    steps: [
      fr`Choisissez pour qui : une école, ou un collège ou un lycée. Répondez ; chaque réponse donnée peut être changée.`,
      fr`À la fin : qui agit, que faire, le chemin exact dans les menus, un message à transmettre et, le plus souvent, une feuille à remettre au parent.`,
      fr`Rien n’est gardé : ni le nom de la famille, ni les réponses. Le message ne nomme personne.`,
      fr`« Enregistrer ces questions… » donne leur fichier, qu’une DRANE peut écrire pour ses établissements ; « Ouvrir un fichier de questions… » le vérifie en entier avant de le garder sur ce poste.`,
    ],
    keys: [{ keys: 'Tab, Entrée', does: fr`Aller à une réponse et la donner` }],
  },
  sheet: {
    purpose: fr`Faire à la main, dans un ENT que la console ne peut pas régler, ce que le brouillon contient.`,
    twin: null,
    steps: [
      fr`Les étapes suivent les menus de l’ENT : chacun n’est ouvert qu’une fois, les créations viennent avant les droits, les suppressions à la fin.`,
      fr`Cochez chaque étape faite : elle le reste, même si vous fermez la console. Quand toutes celles d’une modification sont cochées, elle devient « Appliqué à la main ».`,
      fr`« Appliqué à la main » est ce que vous dites ; « accepté » est ce que l’ENT dit. La modification reste dans le brouillon et peut encore être envoyée.`,
      fr`Une école reliée à une plateforme (« Paramètres › Connecteur ») a en haut la feuille partagée : ce qui est envoyé et se fait à la main, coché par chaque administrateur. « Déclaré » n’est pas « vu » : une lecture de la plateforme le dit.`,
      fr`« Imprimer » donne une page A4 ou un fichier PDF, cases comprises.`,
    ],
    keys: [{ keys: 'Espace', does: 'Cocher ou décocher une étape' }],
  },
  journal: {
    purpose: fr`Retrouver qui a changé quoi, quand, et avec quel effet.`,
    twin: null,
    steps: [
      fr`« Préparer l’annulation » ajoute la modification inverse à votre brouillon : elle part comme les autres.`,
      fr`Le journal garde douze mois.`,
    ],
    keys: LIST_KEYS,
  },
  importer: {
    purpose: fr`Faire entrer une liste dans le brouillon, comparer un fichier amont à l’établissement et le confier à l’ENT, ou savoir ce qu’est un fichier.`,
    twin: null,
    steps: [
      fr`Un fichier .entx ouvert du bureau arrive ici, où il n’est que montré : un brouillon, un plan, ou la copie d’un poste.`,
      fr`Le fichier est reconnu par son contenu. S’il n’est pas importé ici, une phrase dit pourquoi et que faire.`,
      fr`« Correspondances » : vérifiez ce que contient chaque colonne. Le choix est retenu sur ce poste pour les fichiers de mêmes colonnes.`,
      fr`« Aperçu » : les lignes à préciser attendent que vous disiez de qui il s’agit. Les lignes refusées se téléchargent, se corrigent et se réimportent.`,
      fr`Un fichier de STSweb, Siècle, EDT, UDT ou Onde n’entre pas dans le brouillon : l’aperçu dit ce qui changerait et ce qui ne va pas, puis « Confier à l’ENT » le fait appliquer.`,
      fr`« Brouillon » : rien n’est écrit avant « Ajouter au brouillon ». Tout entre en une fois, et Ctrl Z le retire en une fois.`,
      fr`« Alimentation » : pour chaque source, la dernière date connue, ce qui en dépend et ce qu’y trouvent les contrôles. « Je viens d’y corriger quelque chose » lance le délai de 48 heures, noté pour vous sur ce poste ; « Noter une correction plus ancienne… » en dit le jour et l’heure. Chaque correction a son délai.`,
      fr`« Erreurs fréquentes », dans « Alimentation » : cherchez ce que vous constatez, sans accents ; la ligne dit la cause et où corriger.`,
    ],
    keys: [],
  },
  ...CONSOLE_HELP,
};

/** The screens in the order of the help. */
export const HELP_SCREENS: readonly ScreenId[] = Object.keys(SCREEN_HELP).filter(isHelped);

function isHelped(screen: string): screen is ScreenId {
  return Object.hasOwn(SCREEN_HELP, screen);
}
