import type { WhereToCorrect } from '../controls/control.ts';
import type { ControlSource } from '../controls/control-source.ts';
import type { Degree } from '../school/first-degree.ts';

/** Something to do once a year, and who holds it. */
interface ChecklistRow {
  readonly where: WhereToCorrect;
  readonly source: ControlSource;
  /** The controls that find what of it is still to do; the school verifies nothing of what has none. */
  readonly controls: readonly string[];
  /** The degree whose bases it is about; of both where it is not said. */
  readonly only?: Degree;
}

/** What the year asks of an administrator, each with the words of its source; the rows that tick them keep these identifiers. */
export const CHECKLIST = {
  'stsweb-exports': {
    where: 'stsweb',
    only: 'second',
    controls: ['ALI-05'],
    source: { ref: 'S2-084', quote: 'nécessaires à chaque modification' },
  },
  'manual-import': {
    where: 'edt',
    only: 'second',
    controls: ['ALI-01'],
    source: { ref: 'S2-086', quote: 'en début d\'année scolaire, le premier import est manuel' },
  },
  'pronote-identifiers': { where: 'ent', only: 'second', source: { ref: 'S2-088' }, controls: ['ALI-10'] },
  'head-group': {
    where: 'here',
    controls: ['GRP-01'],
    source: {
      ref: 'S2-090',
      quote: 'Ceci est à vérifier systématiquement en début d\'année et lorsqu\'un nouveau chef d\'établissement est nommé même à titre provisoire.',
    },
  },
  'head-rights': {
    where: 'here',
    controls: ['GRP-05', 'GRP-06'],
    source: { ref: 'S2-114', quote: 'le responsable éditorial du site ENT, il doit posséder les droits les plus élevés' },
  },
  'functional-lines': {
    where: 'here',
    controls: ['MSG-02', 'MSG-03'],
    source: { ref: 'S2-092', quote: 'Choisir la bonne ressource, enlever les autres' },
  },
  'everyone-hidden': {
    where: 'here',
    controls: ['MSG-01'],
    source: { ref: 'S2-094', quote: 'beaucoup de destinataires parfois liés à de nombreux établissements (IPR, COP du bassin, …)' },
  },
  'class-rubriques': {
    where: 'here',
    controls: ['RUB-07'],
    source: { ref: 'S2-052', quote: 'certains droits d\'accès sont à compléter tous les ans' },
  },
  'publication-referents': {
    where: 'here',
    controls: ['RUB-04'],
    source: { ref: 'S2-018', quote: 'Désignation par le chef d\'établissement des personnes responsables de la publication de chaque rubrique' },
  },
  'resources-assigned': {
    where: 'ent',
    controls: ['GAR-06'],
    source: { ref: 'S2-067', quote: 'il doit attribuer les ressources en début d\'année' },
  },
  'leavers-licences': { where: 'ent', source: { ref: 'S2-067', inferred: true }, controls: ['GAR-14'] },
  'arrivals-resources': {
    where: 'ent',
    controls: ['GAR-07'],
    source: { ref: 'S2-067', quote: 'puis à l\'arrivée d\'un nouvel élève, d\'un nouvel enseignant ou d\'une nouvelle ressource' },
  },
  'guardian-duplicates': {
    where: 'siecle',
    only: 'second',
    controls: ['ALI-06', 'ALI-11'],
    source: { ref: 'S2-083', quote: 'avant le basculement de la "Base élèves" par le Rectorat (période de mai)' },
  },
  'ended-replacements': { where: 'here', source: { ref: 'S2-052', inferred: true }, controls: ['RPL-09'] },
  'class-content': {
    where: 'here',
    controls: ['RUB-12'],
    source: { ref: 'S2-052', quote: 'Rubrique classe : elle est supprimée à la fin de l\'année scolaire' },
  },
  'temporary-rubriques': { where: 'here', source: { ref: 'O-03', quote: 'entre mi-juillet et mi-août' }, controls: [] },
  'abandoned-rubriques': {
    where: 'here',
    controls: ['RUB-01', 'RUB-02'],
    source: { ref: 'S2-051', quote: 'supprimer ou d\'archiver des rubriques qui sont "abandonnées"' },
  },
} as const satisfies Readonly<Record<string, ChecklistRow>>;

/** The identifiers of what is to be done; one without its French sentence does not compile. */
export type ChecklistId = keyof typeof CHECKLIST;
