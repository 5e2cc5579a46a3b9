import { NO_REF } from '../../domain/kernel/source-ref.ts';
import { fr, listOf } from './typography.ts';

/** What each source is called, by the start of its references (domain.md §1 and §6). */
const SOURCES: readonly (readonly [start: string, name: string])[] = [
  ['S0-', fr`tutoriel de Toutatice`],
  ['S1-', fr`notice d’activation de Touraine`],
  ['S2-', fr`guide de la DRANE`],
  ['S3-', fr`présentation de Mon ENT Touraine`],
  ['S4-', fr`procédure Modulo`],
  ['O-01', fr`aide de Mon Bureau Numérique`],
  ['O-03', fr`aide de Cybercollèges 42, 2011`],
  ['O-04', fr`aide de Cybercollèges 42`],
  ['O-05', fr`aide de Cybercollèges 42`],
  ['O-10', fr`blog et forum d’Open ENT`],
  ['O-11', fr`cahier de textes du GIP RECIA`],
  ['O-14', fr`notice de la console GAR, académie de Nice`],
  ['O-16', fr`connecteur GAR d’Open ENT`],
  ['O-17', fr`circulaire du 10 juillet 2025`],
  ['O-18', fr`mesure nationale de mars 2024`],
  ['O-24', fr`documentation d’EDT`],
  ['O-28', fr`note syndicale sur l’accès des inspecteurs, 2011`],
];

/** Our own dossiers, never named: « Déduit » says it. */
const OURS = /^[\w-]+\.md\b/;

/** « guide de la DRANE (S2-055, S2-057) », « documentation d’EDT (O-24) »; a source that is not ours, as who named it did; empty where nothing but this project says it. */
export function sourceWords(ref: string): string {
  const named = ref.split(', ').filter((one) => one !== NO_REF && !OURS.test(one)).map((one) => ({ name: SOURCES.find(([start]) => one.startsWith(start))?.[1], one }));
  const byName = Map.groupBy(named, ({ name }) => name);
  return listOf([...byName].map(([name, refs]) => groupWords(name, refs.map(({ one }) => one).join(', '))));
}

function groupWords(name: string | undefined, refs: string): string {
  return name === undefined ? refs : fr`${name} (${refs})`;
}

/** « Source : guide de la DRANE (S2-082) », « Déduit de : documentation d’EDT (O-24) », « Déduit ». */
export function sourceLine({ ref, inferred }: { readonly ref: string; readonly inferred?: boolean | undefined }): string {
  const words = sourceWords(ref);
  if (inferred !== true) return fr`Source : ${words === '' ? ref : words}`;
  return words === '' ? 'Déduit' : fr`Déduit de : ${words}`;
}
