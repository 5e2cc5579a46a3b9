import type { FileAnomaly, FileRule } from '../../domain/imports/file-anomaly.ts';
import type { FileFormat } from '../../domain/imports/file-format.ts';
import type { ImportedFile } from '../../domain/imports/imported-file.ts';
import { askMessage } from '../situation/ask-message.ts';
import { FORMAT_LABELS } from './file-formats.ts';
import { capital, formatNumber, fr, quoted } from '../language/typography.ts';

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
  'repeated-event': fr`événement répété, laissé de côté : la console ne lit pas sa répétition, saisissez ses jours`,
  'timed-event': fr`événement à une heure précise, laissé de côté : il ne dit pas que le jour est sans classe`,
  'cancelled-event': fr`événement annulé, laissé de côté`,
  'unknown-group': 'groupe que l’archive ne décrit pas',
  'unknown-slot': 'heure hors de la grille',
  'unknown-pupil': 'élève que l’archive ne décrit pas',
  'malformed-weeks': 'semaines illisibles',
};

/** « Ligne 12, Date de naissance : date illisible (« 31/02/2014 »), 3 fois ». */
export function anomalyWords(anomaly: FileAnomaly): string {
  const { value, count } = shownOf(anomaly);
  return fr`${placeWords(anomaly)} : ${RULES[anomaly.rule]}${value === '' ? '' : fr` (${value})`}${count}`;
}

/** The same under its rule: « Ligne 12, Date de naissance : « 31/02/2014 », 3 fois ». */
export function anomalyPlace(anomaly: FileAnomaly): string {
  const { value, count } = shownOf(anomaly);
  return fr`${placeWords(anomaly)}${value === '' ? '' : fr` : ${value}`}${count}`;
}

function placeWords({ line, place = '' }: FileAnomaly): string {
  return [line === undefined ? '' : fr`Ligne ${formatNumber(line)}`, place].filter((part) => part !== '').join(', ');
}

function shownOf({ value, count = 1 }: FileAnomaly): { readonly value: string; readonly count: string } {
  return { value: value === undefined ? '' : quoted(value.slice(0, 80)), count: count < 2 ? '' : fr`, ${formatNumber(count)} fois` };
}

/** « Date illisible : 3 ». */
export function fileRuleWords(rule: FileRule, count: number): string {
  return fr`${capital(RULES[rule])} : ${formatNumber(count)}`;
}

/** Rules that say something of the format, or of how it is read: nobody corrects them. */
const NOBODY_CORRECTS: ReadonlySet<FileRule> = new Set<FileRule>(['unknown-element']);

/** The base that a format comes from, for who corrects it; a list is corrected in the list. */
const BASES: Readonly<Partial<Record<FileFormat, string>>> = {
  'sts-emp': 'STSweb', edt: 'EDT', 'exp-cours': 'EDT', 'udt-text': 'UDT', 'pronote-sso': 'Pronote',
  'siecle-students': 'Siècle', 'siecle-guardians': 'Siècle', 'siecle-structures': 'Siècle', 'siecle-nomenclatures': 'Siècle',
  'onde-students': 'Onde', 'onde-teachers': 'Onde', 'onde-guardians': 'Onde', 'gar-subscriptions': 'le GAR', 'gar-resources': 'le GAR',
};

/** A file that somebody gave. */
type Given = Readonly<Pick<ImportedFile, 'name' | 'format'>>;

/** Where the anomalies of a file are corrected. */
export function correctedIn({ format }: Given): string {
  const base = BASES[format];
  return base === undefined ? fr`À corriger dans le fichier, ou par qui l’a fait.` : fr`À corriger dans ${base}, puis refaire l’export.`;
}

/** The message about everything that a rule finds in a file, to paste to whoever corrects it; undefined where nobody does. */
export function fileMessage(file: Given, rule: FileRule, met: readonly FileAnomaly[]): string | undefined {
  const what = fr`Le fichier ${fileWords(file)} est à corriger : ${RULES[rule]}.`;
  return NOBODY_CORRECTS.has(rule) ? undefined : askMessage(what, met.map(anomalyPlace), fr`le corriger${backWords(file)}`);
}

/** The message about the people of a file whom the ENT does not know, one line each, to paste to who made it. */
export function unknownMessage(file: Given, people: readonly string[]): string {
  return askMessage(fr`Le fichier ${fileWords(file)} nomme des personnes que l’ENT ne connaît pas.`, people, fr`vérifier leur nom et leur classe${backWords(file)}`);
}

/** « Ligne 12 : Lefevre A. ». */
export function unknownWords(line: number, label: string): string {
  return fr`Ligne ${formatNumber(line)} : ${label}`;
}

function fileWords({ name, format }: Given): string {
  return fr`${quoted(name)} (${FORMAT_LABELS[format]})`;
}

/** How a corrected file comes back. */
function backWords({ format }: Given): string {
  const base = BASES[format];
  return base === undefined ? fr`, puis me renvoyer le fichier` : fr` dans ${base}, puis refaire l’export`;
}
