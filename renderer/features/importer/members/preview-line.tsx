import { memberLabel, type ResolvedLine } from '../../../../domain/imports/resolve-members.ts';
import { classNames } from '../../../../domain/school/class-names.ts';
import { IMPORTER_TEXTS, lineWords, placeRefusalWords } from '../../../../texts/files/importer.ts';
import { PROFILE_LABELS } from '../../../../texts/people/roles.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { PeopleChoice, UnknownLine } from '../../../sheets/unknown-line.tsx';
import { gridName } from '../../../ui/person-name.tsx';

interface PreviewLineProps {
  readonly line: ResolvedLine;
  /** The rank of whom was chosen. */
  readonly choice: number | undefined;
  readonly onChoice: (person: number | undefined) => void;
}

const NOBODY: ReadonlySet<number> = new Set();

/** One line of the file and what became of it; somebody is chosen, or looked for, in place. */
export function PreviewLine({ line: { line, fields, place, verdict, people }, choice, onChoice }: PreviewLineProps) {
  const nameOf = useNameOf();
  const words = lineWords(line, memberLabel(fields), place.kind === 'known' ? place.group.name : place.name);
  const asked = { line: words, already: NOBODY, nameOf, value: choice, onValue: (value: string) => onChoice(value === '' ? undefined : Number(value)) };
  if (verdict === 'unknown') return <UnknownLine {...asked} />;
  if (verdict === 'doubtful') return <li><PeopleChoice {...asked} people={people} /></li>;
  return (
    <li>
      <bdi>{words}</bdi>{' '}
      <span className="quiet">{place.kind === 'refused' ? placeRefusalWords(place.reason) : <bdi>{nameOf(people[0])}</bdi>}{place.kind === 'new' ? ` · ${IMPORTER_TEXTS.willBeMade}` : null}</span>
    </li>
  );
}

/** « LEFEVRE Noé · Élève, 5e B »: namesakes are told apart by their class or their profile. */
function useNameOf(): (person: number | undefined) => string {
  const directory = useSchool((state) => state.directory);
  return (rank) => {
    const person = directory.people[rank ?? -1];
    if (person === undefined) return '';
    return `${gridName(person)} · ${[PROFILE_LABELS[person.profile], ...classNames(directory, person).slice(0, 3)].join(', ')}`;
  };
}
