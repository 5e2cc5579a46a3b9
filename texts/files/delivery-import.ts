import { formatDay } from '../language/dates.ts';
import { formatNumber, fr, listOf } from '../language/typography.ts';

/** The words of an upstream file, on the Importer screen. */
export const DELIVERY_IMPORT_TEXTS = {
  applied: fr`L’ENT applique ce fichier, en une fois ou pas du tout, et en fait le compte rendu.`,
  inferred: fr`Aperçu fait sur ce poste, sans les identifiants des bases amont : l’ENT peut reconnaître plus de personnes.`,
  wouldChange: fr`L’ENT changerait :`,
  changed: fr`L’ENT a changé :`,
  anomalies: fr`Ce qui ne va pas`,
  noAnomaly: fr`Rien d’anormal entre ce fichier et l’établissement.`,
  handOver: 'Confier à l’ENT',
  handing: fr`L’ENT applique le fichier…`,
  done: fr`L’ENT a appliqué le fichier. Ce qui suit est son compte rendu.`,
  offline: fr`Nécessite une connexion à l’ENT. L’aperçu, lui, se lit hors connexion.`,
  administratorOnly: fr`Seul l’administrateur ENT confie un fichier à l’ENT.`,
  confirmTitle: 'Retraits nombreux',
  confirm: 'Appliquer malgré les retraits',
} as const;

/** « STSweb, export du 9 novembre 2026 : ». */
export function sourceWords(source: string, statedOn: string | null): string {
  return statedOn === null ? fr`${source} :` : fr`${source}, export du ${formatDay(statedOn)} :`;
}

/** « Enseignants sans service : 3 ». */
export function ruleCount(label: string, n: number): string {
  return fr`${label} : ${formatNumber(n)}`;
}

/** What an encrypted container says of itself in clear. */
export function containerWords({ school, uai, exportedOn, partners = [] }: { readonly school?: string | undefined; readonly uai?: string | undefined; readonly exportedOn?: string | undefined; readonly partners?: readonly string[] | undefined }): string {
  const facts = [
    ...(school === undefined ? [] : [uai === undefined ? school : `${school} (${uai})`]),
    ...(exportedOn === undefined ? [] : [fr`export du ${formatDay(exportedOn)}`]),
    ...(partners.length === 0 ? [] : [fr`pour ${listOf(partners)}`]),
  ];
  return facts.length === 0 ? '' : `${facts.join(', ')}.`;
}
