import { IconCheck, IconPoint } from '@tabler/icons-react';
import type { Explanation, RightPath } from '../../../../domain/rights/explain.ts';
import { roleAt } from '../../../../domain/rights/role.ts';
import { ROLE_LETTERS } from '../../../../texts/people/roles.ts';
import { INSPECTOR_TEXTS, pathWords, putOn } from '../../../../texts/rubriques/rubrique-rights.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { sentenceName } from '../../../ui/person-name.tsx';

/** « Parce que : » the paths that give the role, then those that change nothing. */
export function PathList({ explanation, rubrique }: { readonly explanation: Explanation; readonly rubrique: number }) {
  const counting = explanation.paths.filter(({ counts }) => counts);
  const others = explanation.paths.filter(({ counts }) => !counts);
  return (
    <>
      <p className="path-head">{INSPECTOR_TEXTS.because}</p>
      <Paths paths={counting} rubrique={rubrique} />
      {others.length === 0 ? null : <p className="path-head quiet">{INSPECTOR_TEXTS.without}</p>}
      <Paths paths={others} rubrique={rubrique} />
    </>
  );
}

function Paths({ paths, rubrique }: { readonly paths: readonly RightPath[]; readonly rubrique: number }) {
  const side = useSchool((state) => state.rightsNow);
  const people = useSchool((state) => state.directory.people);
  const nameOf = ({ via, principal }: RightPath): string => {
    const person = via === 'person' ? people[principal ?? -1] : undefined;
    return person === undefined ? (side.groups[principal ?? -1]?.name ?? '') : sentenceName(person);
  };
  return (
    <ul className="path-list">
      {paths.map((path) => (
        <li key={`${path.via} ${path.principal} ${path.rubrique}`} className={path.counts ? '' : 'quiet'}>
          {path.counts ? <IconCheck size={14} stroke={1.8} aria-hidden /> : <IconPoint size={14} stroke={1.8} aria-hidden />}
          <span>
            <bdi>{pathWords(path.via, nameOf(path))}</bdi> → <strong>{ROLE_LETTERS[roleAt(path.rank)]}</strong>{' '}
            {path.via === 'public' ? '' : putOn(side.rubriques[path.rubrique]?.title ?? '', path.rubrique !== rubrique)}
          </span>
        </li>
      ))}
    </ul>
  );
}
