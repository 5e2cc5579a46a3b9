import { callByKind, type ByKind } from '../../domain/kernel/by-kind.ts';
import type { GarAnomalyKind } from '../../formats/gar/rtfs/gar-anomaly.ts';
import type { GarExportRefusal, GarReport } from '../../server/gar/export-gar.ts';
import type { GarGap } from '../../server/gar/gar-gaps.ts';
import { figureOf, formatNumber, quoted, typeset, type Noun } from '../../texts/typography.ts';
import { printable } from './printable.ts';

const COUNTS: readonly (readonly [count: keyof GarReport['counts'], noun: Noun])[] = [
  ['students', { one: 'élève', many: 'élèves', gender: 'm' }],
  ['teachers', { one: 'enseignant', many: 'enseignants', gender: 'm' }],
  ['librarians', { one: 'documentaliste', many: 'documentalistes', gender: 'm' }],
  ['otherStaff', { one: 'autre personnel', many: 'autres personnels', gender: 'm' }],
  ['divisions', { one: 'division', many: 'divisions', gender: 'f' }],
  ['groups', { one: 'groupe', many: 'groupes', gender: 'm' }],
  ['mefs', { one: 'MEF', many: 'MEF', gender: 'm' }],
  ['subjects', { one: 'matière', many: 'matières', gender: 'f' }],
  ['managers', { one: 'responsable d’affectation', many: 'responsables d’affectation', gender: 'm' }],
];

const ANOMALIES: Readonly<Record<GarAnomalyKind, string>> = {
  'missing-field': 'donnée obligatoire vide, non transmis',
  'too-long': 'donnée trop longue pour le GAR, non transmis',
  duplicate: 'en double, le premier est transmis',
  'code-collision': 'même code pour une division et un groupe, aucun des deux n’est transmis',
  'unknown-division': 'groupe qui cite une division non transmise, citation retirée',
  'unknown-group': 'membre d’une division ou d’un groupe non transmis, appartenance retirée',
  'unknown-subject': 'matière absente de la nomenclature de la livraison, retirée',
  'unknown-level': 'niveau ou MEF que la livraison ne nomme pas, retiré',
  'empty-group': 'division ou groupe sans personne, non transmis',
  'malformed-subject': 'code de matière qui n’est pas national, non transmis',
  'without-label': 'MEF sans libellé, non transmis',
  'without-email': 'responsable d’affectation sans adresse, non transmis',
  'too-many-managers': 'responsable d’affectation au-delà du nombre transmis (Paramètres, Contrôles), non transmis',
};

const GAPS: ByKind<GarGap, [], string> = {
  'ent-code': () => 'Le code de cet ENT au GAR n’est pas connu : IDENT en tient lieu dans le nom des fichiers. Donnez-le avec --ent-code.',
  'students-without-level': ({ count }) => `Les livraisons gardées ne donnent aucun niveau à ${figureOf(count, { one: 'élève', many: 'élèves', gender: 'm' })} : rien n’est transmis à la place.`,
  'student-subjects': () => 'Les livraisons gardées ne disent les enseignements d’aucun élève : aucun n’est transmis. Si la dernière livraison complète les donne, importez-la de nouveau.',
  'teacher-levels': ({ degree }) =>
    degree === '1D'
      ? 'L’AAF du premier degré ne dit pas les niveaux des enseignants : aucun n’est transmis.'
      : 'Les livraisons gardées ne disent le MEF d’aucun enseignant : aucun n’est transmis. Si la dernière livraison complète les donne, importez-la de nouveau.',
  'services-without-subject': ({ count }) =>
    `Les livraisons gardées ne disent pas la matière de ${figureOf(count, { one: 'appartenance', many: 'appartenances', gender: 'f' })} d’enseignants à une division ou un groupe : l’appartenance est transmise, sans matière.`,
  seat: () => 'La livraison cite l’établissement siège de la cité scolaire sans le décrire : il n’est pas transmis.',
};

/** What was written for the GAR, what could not be known and everything left out, in lines for whoever started it. */
export function garLines(report: GarReport): readonly string[] {
  const { school, degree, archive, checksum, folder, counts, gaps } = report;
  return [
    `Export GAR : ${school.name} (${school.uai}), ${degree === '1D' ? 'premier degré' : 'second degré'}.`,
    `  Écrit : ${archive}, et sa somme de contrôle ${checksum}, dans ${quoted(folder)}.`,
    `  Contenu : ${COUNTS.filter(([one]) => degree === '2D' || (one !== 'mefs' && one !== 'subjects')).map(([one, noun]) => figureOf(counts[one], noun)).join(', ')}.`,
    ...(gaps.length === 0 ? [] : ['  Ce que l’ENT ne sait pas :', ...gaps.map((gap) => `    ${callByKind<GarGap, [], string>(GAPS, gap)}`)]),
    ...anomalyLines(report),
  ].map((line) => typeset(printable(line)));
}

/** All of them: no other place tells who was left out. */
function anomalyLines({ anomalies }: GarReport): readonly string[] {
  if (anomalies.length === 0) return ['  Aucune anomalie.'];
  const kinds = [...Map.groupBy(anomalies, ({ kind }) => kind)];
  return [
    '  Anomalies, à corriger à leur source :',
    ...kinds.flatMap(([kind, met]) => [
      `    ${formatNumber(met.length)} × ${ANOMALIES[kind]} :`,
      ...met.map(({ who, detail }) => `      ${who === '' ? 'sans identifiant' : who}${detail === undefined ? '' : `, ${detail}`}`),
    ]),
  ];
}

const NOTHING = 'Rien n’a été écrit.';

const REFUSALS: ByKind<GarExportRefusal, [], string> = {
  'no-school': () => `Cet ENT ne connaît encore aucun établissement. ${NOTHING} Importez d’abord une livraison AAF.`,
  'no-delivery': () => `Cet établissement ne vient pas d’une livraison AAF : l’ENT ne connaît pas les codes que le GAR demande, et n’en invente pas. ${NOTHING} Importez d’abord une livraison AAF complète.`,
  folder: ({ folder }) => `Le dossier ${quoted(folder)} ne peut pas être écrit. ${NOTHING} Vérifiez son chemin et vos droits, ou donnez-en un autre avec --out.`,
  'disk-full': ({ folder }) => `Le disque de ${quoted(folder)} est plein. ${NOTHING} Libérez de la place, ou donnez un autre dossier avec --out.`,
};

/** What happened, what is safe and what to do, when nothing was written for the GAR. */
export function garRefusalSentence(refusal: GarExportRefusal): string {
  return typeset(callByKind<GarExportRefusal, [], string>(REFUSALS, refusal));
}
