import type { KeptChoices, KeptLine, KeptPart } from '../../contract/console/kept-here.ts';
import { formatDay } from '../language/dates.ts';
import { fr, listOf, quoted } from '../language/typography.ts';
import { keyWords } from '../frame/key-names.ts';
import { SHORTCUT_LABELS } from '../frame/shortcuts.ts';
import { SETTINGS_TEXTS } from './settings.ts';

/** What a computer keeps for an account and the ENT does not give back, part by part. */
export const KEPT_LABELS: Readonly<Record<KeptPart, string>> = {
  display: 'Affichage et raccourcis à une touche',
  shortcuts: 'Touches des raccourcis',
  notes: fr`Vos notes : corrections faites dans les sources, responsables des données`,
  report: 'Rapport écrit par ce poste',
  columns: 'Colonnes choisies pour les fichiers importés',
  trees: fr`Arbres de « Dépannage familles »`,
  scenarios: 'Scénarios de formation écrits ici',
  statements: 'Relevés des comptes',
  statistics: 'Statistiques importées',
  history: 'Historique des contrôles',
  schools: 'Adresses des autres établissements',
};

/** The words of what comes back to a computer. */
export const KEPT_TEXTS = {
  intro: fr`Cochez ce qui revient sur ce poste. Rien de ce qui y est n’est perdu : une liste s’y ajoute ; un choix ne remplace celui d’ici que si vous le cochez.`,
  restore: 'Remettre en place',
  restored: fr`Remis en place sur ce poste.`,
  refused: fr`Cette copie n’est pas la vôtre, ou ne s’ouvre plus. Rien n’a été remis. Rouvrez le fichier avec sa clé.`,
  failed: fr`La console n’a pas répondu. Ce qui est ici n’est pas perdu ; une partie est peut-être déjà revenue. Rouvrez le fichier : l’aperçu le dira.`,
  notHere: fr`Ne reviennent pas : le code et le verrouillage de ce poste, les postes dont vous acceptez les fichiers, les sessions ouvertes. Ils se choisissent de nouveau ici.`,
} as const;

/** What becomes of a part, once it is ticked. */
export function keptSentence({ fate, comes, stays, here, there }: KeptLine): string {
  const added = comes.length === 0 ? '' : fr`Reviennent : ${someOf(comes)}.`;
  const left = stays.length === 0 ? '' : fr`Déjà ici, autrement, et gardés ainsi : ${someOf(stays)}.`;
  switch (fate) {
    case 'unreadable': return fr`Cette version ne sait pas lire cette partie. Rien n’en revient ; le reste n’en souffre pas.`;
    case 'same': return [fr`Déjà ainsi sur ce poste.`, left].filter((one) => one !== '').join(' ');
    case 'other': return fr`Ici : ${choiceWords(here)}. Dans la copie : ${choiceWords(there)}. Cocher remplace le choix d’ici.`;
    default: return comes.length === 0 ? fr`Revient : ${choiceWords(there)}.` : [added, left].filter((one) => one !== '').join(' ');
  }
}

const MOST_NAMES = 5;

/** « A, B et C », « A, B, C, D, E et 12 autres ». */
function someOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return more <= 1 ? listOf(names) : fr`${names.slice(0, MOST_NAMES).join(', ')} et ${String(more)} autres`;
}

function choiceWords({ display, shortcuts, notes, report }: KeptChoices): string {
  if (display !== undefined) return displayWords(display);
  if (shortcuts !== undefined) return someOf(Object.entries(shortcuts).map(([id, keys]) => shortcutWords(id, keys)));
  if (notes !== undefined) return noteWords(notes);
  return report === undefined ? fr`rien` : fr`${report.rhythm === 'weekly' ? 'chaque lundi' : 'chaque mois'}, dans ${report.folder}`;
}

function shortcutWords(id: string, keys: string | null): string {
  // One of another version has no name here.
  const name = quoted(Object.entries(SHORTCUT_LABELS).find(([known]) => known === id)?.[1] ?? id);
  return keys === null ? fr`${name} éteint` : fr`${name} par ${keyWords(keys)}`;
}

function displayWords({ theme, density, scale, singleKeys, reduceMotion }: NonNullable<KeptChoices['display']>): string {
  const keys = singleKeys ? fr`raccourcis à une touche allumés` : fr`raccourcis à une touche éteints`;
  const motion = reduceMotion === undefined || reduceMotion === 'system' ? [] : [fr`animations réduites : ${SETTINGS_TEXTS.motions[reduceMotion].toLowerCase()}`];
  return [fr`thème ${SETTINGS_TEXTS.themes[theme].toLowerCase()}`, density === 'compact' ? fr`densité compacte` : fr`densité confortable`, fr`taille ${String(scale)} %`, keys, ...motion].join(', ');
}

function noteWords({ corrections = {}, answerers }: NonNullable<KeptChoices['notes']>): string {
  const corrected = Object.entries(corrections).flatMap(([source, moments]) => moments.map((at) => fr`${SOURCES[source] ?? source} corrigé le ${formatDay(at)}`));
  const named = answerers === undefined ? [] : [answerers.controller, answerers.officer].filter((one) => one !== '');
  return [...corrected, ...named].join(', ') || fr`rien`;
}

const SOURCES: Readonly<Record<string, string>> = { siecle: 'Siècle', onde: 'Onde', sts: 'STSweb' };
