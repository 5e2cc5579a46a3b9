import type { FileAnomaly, FileRule } from '../domain/imports/file-anomaly.ts';
import { formatNumber, fr, quoted } from './typography.ts';

/** What each rule says, without the place. */
const RULES: Readonly<Record<FileRule, string>> = {
  'missing-key': 'identifiant absent, enregistrement laissé de côté',
  'missing-value': 'valeur obligatoire absente',
  'uai-shape': 'UAI mal formé',
  'uai-key': 'lettre de contrôle de l’UAI inexacte, UAI gardé',
  date: 'date illisible',
  'mef-shape': 'MEF mal formé, gardé',
  'ine-shape': 'INE mal formé, laissé de côté',
  flag: 'oui ou non attendu',
  number: 'nombre attendu',
  weeks: 'semaines illisibles, participation laissée de côté',
  'unknown-code': 'code hors de la liste du format',
  duplicate: 'identifiant déjà vu plus haut',
  'unknown-reference': 'nomme ce que le fichier ne contient pas',
  'unknown-element': 'élément inconnu, passé',
  'outside-grid': 'cours hors de la grille horaire, laissé de côté',
  'uneven-lists': 'listes de longueurs différentes',
  'lost-character': 'caractère perdu à l’export',
  'no-division': 'élève présent sans classe',
  'several-divisions': 'élève dans plusieurs classes',
  'too-many-cells': 'plus de cellules que de colonnes',
  'stray-quote': 'guillemet mal placé',
  'repeated-header': 'nom de colonne répété',
  'lost-characters': 'caractère perdu à l’export',
  'malformed-date': 'date illisible',
  'malformed-value': 'valeur mal formée',
  'unknown-value': 'valeur inconnue',
  'duplicate-key': 'ligne répétée, comptée une fois',
  'unknown-group': 'groupe que l’archive ne décrit pas',
  'unknown-slot': 'heure hors de la grille',
  'unknown-pupil': 'élève que l’archive ne décrit pas',
  'malformed-weeks': 'semaines illisibles',
};

/** « Ligne 12, Date de naissance : date illisible (« 31/02/2014 »), 3 fois ». */
export function anomalyWords({ rule, line, place, value, count }: FileAnomaly): string {
  const at = [line === undefined ? '' : fr`Ligne ${formatNumber(line)}`, place ?? ''].filter((part) => part !== '').join(', ');
  const shown = value === undefined ? '' : fr` (${quoted(value.slice(0, 80))})`;
  const times = count === undefined || count < 2 ? '' : fr`, ${formatNumber(count)} fois`;
  return fr`${at} : ${RULES[rule]}${shown}${times}`;
}
