import type { AnomalyKind, ImportReport } from '../../server/import/aaf/import-report.ts';
import { agree, figureOf, formatNumber, NOUNS, typeset } from '../../texts/typography.ts';

const CATEGORIES: readonly (readonly [category: keyof ImportReport['read'], one: string, many: string])[] = [
  ['EtabEducNat', 'établissement', 'établissements'],
  ['Eleve', 'élève', 'élèves'],
  ['PersRelEleve', 'responsable', 'responsables'],
  ['PersEducNat', 'personnel', 'personnels'],
  ['MatiereEducNat', 'matière', 'matières'],
  ['MefEducNat', 'formation', 'formations'],
  ['unknown', 'fiche d’une catégorie inconnue', 'fiches de catégories inconnues'],
];

const ANOMALIES: Readonly<Record<AnomalyKind, string>> = {
  'unknown-target': 'modification ou retrait d’une fiche inconnue, sans effet',
  'unknown-category': 'catégorie de fiche inconnue, fiche ignorée',
  'unknown-structure': 'établissement absent de la livraison, rattachement ignoré',
  'unknown-class': 'division que l’établissement ne déclare pas',
  'unknown-group': 'groupe que l’établissement ne déclare pas',
  'orphan-link': 'lien vers une personne absente, lien ignoré',
  'unreferenced-guardian': 'responsable que personne ne cite',
  'duplicate-key': 'identifiant en double, première fiche gardée',
  'duplicate-value': 'valeur répétée dans une fiche',
  'repeated-relation': 'responsable cité plusieurs fois par le même élève',
  'malformed-date': 'date mal écrite, ignorée',
  'malformed-value': 'valeur mal écrite, ignorée',
  'missing-key': 'fiche sans identifiant, ignorée',
  'missing-name': 'personne sans nom',
  'unknown-profile': 'fonction inconnue, profil supposé',
  'code-collision': 'même code pour une division et un groupe',
  'unknown-subject': 'matière absente de la nomenclature',
  'unknown-mef': 'formation absente de la nomenclature',
  'without-guardian': 'élève sans responsable',
  'without-class': 'élève sans division',
  'without-ine': 'élève sans INE',
  namesakes: 'homonymes',
  'changed-key': 'élève dont l’identifiant a changé, reconnu et resté le même',
  'mixed-dates': 'fichiers de dates différentes',
};

/** What an import read, what it changed and what it found strange, in lines for whoever started it. */
export function reportLines(report: ImportReport): readonly string[] {
  const { school, read, created, changed, disappeared, unchanged, people, groups, anomalies } = report;
  const counted = CATEGORIES.filter(([category]) => read[category] > 0).map(([category, one, many]) => `${formatNumber(read[category])} ${agree(read[category], one, many)}`);
  return [
    `Import AAF : ${school.name} (${school.uai}), ${figureOf(people, NOUNS.person)}, ${figureOf(groups, NOUNS.group)}.`,
    `  Lu : ${counted.join(', ')}.`,
    `  Fiches créées : ${formatNumber(created)} ; modifiées : ${formatNumber(changed)} ; disparues : ${formatNumber(disappeared)} ; inchangées : ${formatNumber(unchanged)}.`,
    ...(anomalies.length === 0 ? ['  Aucune anomalie.'] : ['  Anomalies, à corriger à leur source :']),
    ...anomalies.map(({ kind, count, examples }) => `    ${formatNumber(count)} × ${ANOMALIES[kind]} (${examples.join(' ; ')})`),
  ].map(typeset);
}
