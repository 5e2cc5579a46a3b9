import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { RightPath } from '../../../domain/rights/explain.ts';
import type { RightsSide } from '../../../domain/school/school-rights.ts';
import { byPath, DIRECTORY_TEXTS } from '../../../texts/people/directory.ts';
import { ROLE_LABELS } from '../../../texts/people/roles.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { InspectorSection } from '../../ui/inspector-section.tsx';
import { RoleBadge } from '../../ui/role-badge.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { rightsOfPerson, type PersonRight } from './rights-of-person.ts';

const TEXTS = DIRECTORY_TEXTS.sheet;

/** What a person is on each rubrique, with what gives it; the draft counts. */
export function PersonRights({ index }: { readonly index: number }) {
  const now = useSchool((state) => state.rightsNow);
  const before = useSchool((state) => state.rightsBefore);
  const rights = useMemo(() => rightsOfPerson(now, before, index), [now, before, index]);
  return (
    <InspectorSection title={TEXTS.rights} mark={rights.filter(({ role }) => role !== 'none').length}>
      {rights.length === 0 ? <p className="quiet">{TEXTS.noRights}</p> : null}
      <ul className="lines">
        {rights.map((right) => (
          <RightLine key={right.rubriqueId} right={right} side={now} />
        ))}
      </ul>
    </InspectorSection>
  );
}

function RightLine({ right, side }: { readonly right: PersonRight; readonly side: RightsSide }) {
  const { rubriqueId, title, role, before, path, others } = right;
  return (
    <li className="line right-line">
      <RoleBadge role={role} />
      <span className="right-title">
        <Link to="/rubriques" search={{ id: rubriqueId }}><bdi>{title}</bdi></Link>{' '}
        {path === undefined ? (
          role === 'none' && before === undefined ? <StatusBadge kind="unreachable">{TEXTS.unreachable}</StatusBadge> : null
        ) : (
          <span className="quiet">{byPath(pathName(path, side), others)}</span>
        )}
        {before === undefined ? null : (
          <StatusBadge kind="changed">
            <s>{ROLE_LABELS[before]}</s> → {ROLE_LABELS[role]}
          </StatusBadge>
        )}
      </span>
    </li>
  );
}

function pathName({ via, principal }: RightPath, side: RightsSide): string {
  if (via === 'public') return TEXTS.byPublic;
  return via === 'person' ? TEXTS.byHerself : (side.groups[principal ?? -1]?.name ?? '');
}
