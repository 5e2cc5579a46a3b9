import { SCREEN_TITLES, type ScreenId } from '../../texts/frame/app.ts';
import { notesOf } from '../../texts/frame/help-notes.ts';
import { sourceLine } from '../../texts/language/source-words.ts';
import { FIXED_KEYS, HELP_TEXTS, twinSentence, type HelpKey } from '../../texts/frame/help.ts';
import { HELP_SCREENS, SCREEN_HELP } from '../../texts/frame/screen-help.ts';

/** A page of the user guide, by its file. */
export interface GuidePage {
  readonly file: string;
  readonly text: string;
}

/** The file of each screen, which is also the name of its picture in docs/screens. */
const FILES: Readonly<Record<ScreenId, string>> = {
  dashboard: 'tableau-de-bord', controls: 'controles', directory: 'annuaire', groups: 'groupes', rubriques: 'rubriques', messaging: 'messagerie',
  services: 'services', gar: 'gar', replacements: 'remplacements', inspections: 'inspections', whatIf: 'et-si', communication: 'communication', homePage: 'page-d-accueil', accounts: 'comptes', schoolYear: 'annee-scolaire', figures: 'indicateurs', situation: 'ma-situation', families: 'depannage-familles',
  sync: 'synchronisation', journal: 'journal', importer: 'importer', training: 'formation', settings: 'parametres', sheet: 'feuille-application',
};

/** The user guide, written from the pages of the help (F1): they say the same. `hasPicture`: whether docs/screens holds a file. */
export function guidePages(hasPicture: (file: string) => boolean): readonly GuidePage[] {
  const contents = HELP_SCREENS.map((screen) => `- [${SCREEN_TITLES[screen]}](${FILES[screen]}.md) : ${SCREEN_HELP[screen].purpose}`);
  const index = ['# Guide de la Console ENT', 'Les mêmes pages sont dans la console : F1 ouvre celle de l’écran.', contents.join('\n'), keysPart(HELP_TEXTS.common, FIXED_KEYS)];
  return [{ file: 'README.md', text: pageOf(index) }, ...HELP_SCREENS.map((screen) => ({ file: `${FILES[screen]}.md`, text: screenPage(screen, hasPicture) }))];
}

function screenPage(screen: ScreenId, hasPicture: (file: string) => boolean): string {
  const help = SCREEN_HELP[screen];
  const picture = `${FILES[screen]}-clair.png`;
  return pageOf([
    `# ${SCREEN_TITLES[screen]}`,
    help.purpose,
    ...(hasPicture(picture) ? [`![${SCREEN_TITLES[screen]}](../screens/${picture})`] : []),
    `## ${HELP_TEXTS.twin}`, twinSentence(help),
    `## ${HELP_TEXTS.how}`, help.steps.map((step) => `- ${step}`).join('\n'),
    ...notesPart(screen),
    ...(help.keys.length === 0 ? [] : [keysPart(HELP_TEXTS.keys, help.keys)]),
    '[Sommaire](README.md)',
  ]);
}

function notesPart(screen: ScreenId): readonly string[] {
  const notes = notesOf(screen);
  return notes.length === 0 ? [] : [`## ${HELP_TEXTS.notes}`, notes.map((note) => `- ${note.text} ${sourceLine(note)}.`).join('\n')];
}

function keysPart(title: string, keys: readonly HelpKey[]): string {
  return [`## ${title}`, '', '| touches | effet |', '|---|---|', ...keys.map(({ keys: pressed, does }) => `| ${pressed} | ${does} |`)].join('\n');
}

function pageOf(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
