import { fr } from '../language/typography.ts';
import type { ScreenId } from './app.ts';
import type { ScreenHelp } from './help.ts';

/** The help (F1) of the screens about the console itself, not about the school. */
export const CONSOLE_HELP: Readonly<Record<Extract<ScreenId, 'training' | 'settings'>, ScreenHelp>> = {
  training: {
    purpose: fr`Apprendre ou montrer sans risque, sur un établissement fictif et un ENT simulé de cet ordinateur.`,
    twin: null,
    steps: [
      fr`« Entrer en formation » ouvre une autre console, sur son propre dossier : votre établissement n’y est jamais ouvert, et elle ne parle à aucun autre ordinateur, sauf à celui d’un formateur dont vous rejoignez la séance.`,
      fr`La bande hachurée dit « Formation — données fictives » sur chaque écran, chaque page imprimée et chaque image.`,
      fr`Choisissez un établissement fictif : chacun reste tel que vous l’avez laissé. « Réinitialiser le bac à sable » remet celui qui est en cours comme au premier jour.`,
      fr`« À la demande » : couper le réseau, répondre lentement ou pas du tout, refuser le prochain envoi, faire modifier la même chose par un autre administrateur. L’ENT simulé le fait vraiment.`,
      fr`« Copier la forme de cet établissement », depuis votre établissement, en garde les groupes, les droits et les réglages ; toutes les personnes y sont inventées.`,
      fr`« Séance de formation » : un formateur ouvre une séance, sur cet ordinateur puis, s’il le demande, au réseau local ; les participants la rejoignent par l’adresse et le code affichés, sous un pseudonyme. Il voit leurs étapes et les mains levées, rien d’autre.`,
      fr`« Scénarios » : des étapes que vérifient les contrôles et l’état de l’établissement fictif. L’étape en cours suit sur chaque écran, avec « Montrer où », « Indice » et « Faire à ma place ».`,
      fr`Un formateur écrit les siens : « Écrire un scénario… », puis « Enregistrer le fichier… » pour les donner. « Ouvrir un fichier… » les reprend sur un autre poste ; rien n’y est exécuté.`,
      fr`« Quitter la formation » ramène à votre établissement, tel que vous l’avez laissé.`,
    ],
    keys: [{ keys: 'Échap', does: fr`Éteindre ce que montre « Montrer où », et revenir à l’étape` }],
  },
  settings: {
    purpose: fr`Régler l’affichage, le clavier et la connexion. Chaque choix agit aussitôt.`,
    twin: null,
    steps: [
      fr`« Travailler hors connexion » coupe l’échange avec l’ENT sans rien perdre.`,
      fr`« Plateforme » : celles que l’établissement utilise, ce que les sources en disent, et de quoi en décrire une : « Modifier… » la vôtre, « Faire une copie modifiable… » d’une autre, ou un fichier. Une ligne sans source est dite « Déduit » ou « Sans source ». Les chemins de menus et les noms des rôles suivent.`,
      fr`« Connecteur » : relier l’école à une plateforme Edifice par le serveur, la lire, dire ce qui est la même chose, voir les écarts, essayer à blanc et envoyer ce que l’on coche. Il observe seulement tant que vous n’avez pas dit autre chose, et de nouveau quand la plateforme change de version : testez-la, puis choisissez ce qui part.`,
      fr`« Sécurité de ce poste » : la phrase secrète, le verrouillage, et « Ce poste est partagé » : rien n’y reste alors de qui le quitte, sauf ses modifications non envoyées, chiffrées.`,
      fr`« Données » dit où sont les données, combien elles prennent et jusqu’à quand elles s’ouvrent sans l’ENT ; « Effacer les données de ce poste… » nomme d’abord ce qui n’est pas envoyé.`,
      fr`« Sauvegarde et restauration » : « Enregistrer une copie… » fait un fichier chiffré de ce que l’ENT n’a pas, travail et choix de ce poste ; il se restaure par « Importer », ligne à ligne, puis partie par partie.`,
      fr`« Sessions et accès » dit qui est connecté et, pour un administrateur ENT, qui peut entrer.`,
      fr`« Accessibilité » : l’état de conformité, ce qui a été vérifié et ce qui ne l’a pas été, et comment signaler un obstacle. Chaque écran y mène, sous votre nom.`,
      fr`« À propos » : la version, ses notes, et les licences de ce que le programme contient.`,
    ],
    keys: [],
  },
};
