import { formatDay } from '../language/dates.ts';
import { formatNumber, fr } from '../language/typography.ts';
import { ACCESSIBILITY_FIGURES as FIGURES, LOOKED_AT, NEVER_TRIED } from './figures.ts';

/** The words of « Paramètres › Accessibilité » (RGAA 4.1.2; law 2005-102, article 47). */
export const DECLARATION_TEXTS = {
  state: 'État de conformité',
  stateIs: fr`Cette console n’est pas conforme au RGAA 4.1.2 : aucun audit complet de ses 106 critères n’a été fait par une personne formée. Tant qu’il ne l’est pas, rien de ce que comptent les outils ne permet de dire « conforme », même en partie.`,
  tools: fr`Ce que vérifient les outils`,
  toolsLimit: fr`Un outil voit qu’un nom manque, jamais que ce nom est juste.`,
  people: fr`Ce qui a été regardé, hors des tests`,
  never: fr`Ce que personne n’a encore essayé`,
  report: fr`Signaler un obstacle`,
  reportHow: fr`Dites ce que vous vouliez faire et ce qui vous en a empêché. La console n’envoie rien d’elle-même : copiez ce message, complétez-le, et donnez-le à qui administre votre ENT.`,
  reportCopy: fr`Copier le message à compléter`,
  reportCopied: fr`Message copié.`,
  rights: fr`Si la réponse ne vient pas ou ne suffit pas, vous pouvez saisir le Défenseur des droits (defenseurdesdroits.fr).`,
  contact: fr`Ce programme ne connaît pas d’autre contact : celui qui le publie dans votre établissement doit compléter cette déclaration par une adresse, un schéma pluriannuel et un plan annuel.`,
} as const;

/** What the tools count, a sentence each. */
export function toolSentences(): readonly string[] {
  const { engine, rules, rgaaRules, rgaaCriteria, criteria, screens, states, keyboardTasks } = FIGURES;
  return [
    fr`Au moins ${formatNumber(states)} états (panneaux, dialogues, refus, listes vides) nommés par les tests passent les ${rules} règles d’axe-core ${engine}, et celles des couleurs une seconde fois en thème sombre : aucune violation.`,
    fr`${rgaaRules} de ces règles touchent ${rgaaCriteria} des ${criteria} critères du RGAA, sans suffire à prouver aucun d’eux.`,
    fr`${screens} écrans sont parcourus un à un : titre, niveaux de titres, repères uniques, focus visible, texte espacé, 200 %, 320 pixels et couleurs forcées (celles que simule le navigateur).`,
    fr`${keyboardTasks} tâches se font au clavier seul, de la connexion à l’envoi ; le nombre de touches de chacune est compté.`,
    fr`Les contrastes de toutes les paires de couleurs sont calculés, dans les deux thèmes.`,
  ];
}

const LOOKED = {
  screens: fr`des images des écrans ajoutés ce jour-là, en clair et en sombre, par qui les a faits, sans aide technique`,
} as const;

/** What was looked at, with its day. */
export function lookedSentences(): readonly string[] {
  return LOOKED_AT.map(({ day, what }) => fr`Le ${formatDay(day)} : ${LOOKED[what]}.`);
}

const NEVER: Readonly<Record<(typeof NEVER_TRIED)[number], string>> = {
  nvda: fr`NVDA, avec Firefox ou avec la fenêtre de l’application`,
  jaws: 'JAWS',
  voiceover: 'VoiceOver',
  orca: 'Orca',
  forcedColors: fr`les couleurs forcées de Windows, sur un poste Windows réel`,
  audit: fr`la grille complète des 106 critères`,
  people: fr`un essai par des personnes handicapées`,
};

/** What nobody has tried. */
export function neverSentences(): readonly string[] {
  return NEVER_TRIED.map((what) => NEVER[what]);
}

/** The message that somebody completes: what the program is and how it was shown, nothing of people. */
export function reportMessage(version: string, looks: string): string {
  return fr`Console ENT ${version}. ${looks}
Écran :
Ce que je voulais faire :
Ce qui m’en a empêché :
Aide technique (lecteur d’écran, loupe, clavier…) :
`;
}
