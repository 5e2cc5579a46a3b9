import { callByKind, type ByKind } from '../../../domain/kernel/by-kind.ts';
import type { GarAnomalyKind } from '../../../formats/gar/rtfs/gar-anomaly.ts';
import type { GarExportRefusal, GarReport } from '../../../server/gar/export-gar.ts';
import type { GarGap } from '../../../server/gar/gar-gaps.ts';
import type { InferredProfile } from '../../../server/gar/inferred-profiles.ts';
import { agree, figureOf, formatNumber, NOUNS, quoted, typeset, type Noun } from '../../../texts/language/typography.ts';
import { printable } from './printable.ts';

const STUDENT: Noun = { one: 'élève', many: 'élèves', gender: 'm' };
const TEACHER: Noun = { one: 'enseignant', many: 'enseignants', gender: 'm' };

const COUNTS: readonly (readonly [count: keyof GarReport['counts'], noun: Noun])[] = [
  ['students', STUDENT],
  ['teachers', TEACHER],
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

const PLACE: Noun = { one: 'appartenance', many: 'appartenances', gender: 'f' };
const ADULT: Noun = { one: 'adulte', many: 'adultes', gender: 'm' };

const GAPS: ByKind<GarGap, [], string> = {
  'incomplete-people': ({ students, teachers }) =>
    `${figureOf(students + teachers, NOUNS.person)} ${agree(students + teachers, 'est incomplète', 'sont incomplètes')} (${figureOf(students, STUDENT)}, ${figureOf(teachers, TEACHER)}) et transmises ainsi : la livraison ne dit pas tout, ou une version plus ancienne l’a importée sans le garder. Importez de nouveau la dernière livraison complète (import <dossier>), puis refaites cet export ; ce qui manque encore manque à la livraison.`,
  'students-without-level': ({ count }) => `${figureOf(count, STUDENT)} sans niveau : rien n’est transmis à la place.`,
  'students-without-subjects': ({ count }) => `${figureOf(count, STUDENT)} sans enseignement : aucun n’est transmis à la place.`,
  'teachers-without-levels': ({ count }) => `${figureOf(count, TEACHER)} sans MEF : aucun n’est transmis à la place.`,
  'teacher-levels': () => 'L’AAF du premier degré ne dit pas les niveaux des enseignants : aucun n’est transmis.',
  'services-without-subject': ({ count }) =>
    `Les livraisons gardées ne disent pas la matière de ${figureOf(count, PLACE)} d’enseignants à une division ou un groupe : l’appartenance est transmise, sans matière.`,
  seat: () => 'La livraison cite l’établissement siège de la cité scolaire sans le décrire : il n’est pas transmis.',
};

const INFERRED: ByKind<InferredProfile, [], string> = {
  'unnamed-profiles': ({ profiles }) =>
    `${figureOf(profiles.reduce((sum, [, count]) => sum + count, 0), ADULT)} sous un profil que le schéma du GAR ne nomme pas : ${profiles.map(([profile, count]) => `${profile} (${formatNumber(count)})`).join(', ')}. Si le GAR refuse ces profils, relancez avec --without-other-staff.`,
  'disputed-function': ({ code, profile, other, count }) => `${figureOf(count, ADULT)} de fonction ${code} sous le profil ${profile} ; un autre ENT les transmet sous ${other}.`,
  'assumed-profile': ({ profile, count }) => `${figureOf(count, ADULT)} sans fonction connue, sous le profil ${profile}.`,
};

/** What was written for the GAR, what could not be known and everything left out, in lines for whoever started it. */
export function garLines(report: GarReport): readonly string[] {
  const { school, degree, archive, checksum, folder, counts, gaps, inferred } = report;
  return [
    `Export GAR : ${school.name} (${school.uai}), ${degree === '1D' ? 'premier degré' : 'second degré'}.`,
    `  Écrit : ${archive}, et sa somme de contrôle ${checksum}, dans ${quoted(folder)}.`,
    `  Contenu : ${COUNTS.filter(([one]) => degree === '2D' || (one !== 'mefs' && one !== 'subjects')).map(([one, noun]) => figureOf(counts[one], noun)).join(', ')}.`,
    ...(gaps.length === 0 ? [] : ['  Ce que l’ENT ne sait pas :', ...gaps.map((gap) => `    ${callByKind<GarGap, [], string>(GAPS, gap)}`)]),
    ...(inferred.length === 0 ? [] : ['  Déduit, à vérifier auprès du projet ENT :', ...inferred.map((one) => `    ${callByKind<InferredProfile, [], string>(INFERRED, one)}`)]),
    ...folderLines(report),
    ...anomalyLines(report),
  ].map((line) => typeset(printable(line)));
}

/** What the folder already held: names of pupils too. */
function folderLines({ archives, removed }: GarReport): readonly string[] {
  const left = archives.length === 0 ? [] : [`  Ce dossier garde aussi ${figureOf(archives.length, ARCHIVE)} ${agree(archives.length, 'précédente', 'précédentes')}, avec des noms d’élèves : retirez ce qui ne sert plus.`];
  return removed.length === 0 ? left : [...left, `  Retiré, reste d’un export interrompu : ${removed.join(', ')}.`];
}

const ARCHIVE: Noun = { one: 'archive', many: 'archives', gender: 'f' };

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

/** The journal is written before the archive takes its name. */
function kept(told: boolean): string {
  return told ? 'Aucune archive n’y reste ; le journal garde une ligne de cet export, qui n’a pas abouti.' : NOTHING;
}

const REFUSALS: ByKind<GarExportRefusal, [], string> = {
  'no-school': () => `Cet ENT ne connaît encore aucun établissement. ${NOTHING} Importez d’abord une livraison AAF.`,
  'no-delivery': () => `Cet établissement ne vient pas d’une livraison AAF : l’ENT ne connaît pas les codes que le GAR demande, et n’en invente pas. ${NOTHING} Importez d’abord une livraison AAF complète.`,
  folder: ({ folder, told }) => `Le dossier ${quoted(folder)} ne peut pas être écrit. ${kept(told)} Vérifiez son chemin et vos droits, ou donnez-en un autre avec --out.`,
  'disk-full': ({ folder, told }) => `Le disque de ${quoted(folder)} est plein. ${kept(told)} Libérez de la place, ou donnez un autre dossier avec --out.`,
  'already-there': ({ archive, folder }) => `${quoted(folder)} contient déjà ${archive}. Rien n’a été écrit par-dessus. Attendez une seconde, puis relancez.`,
};

/** What happened, what is safe and what to do, when nothing was written for the GAR. */
export function garRefusalSentence(refusal: GarExportRefusal): string {
  return typeset(callByKind<GarExportRefusal, [], string>(REFUSALS, refusal));
}
