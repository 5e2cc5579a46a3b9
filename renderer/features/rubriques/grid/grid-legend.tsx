import { IconArrowDownRight, IconCircleOff, IconPencil, IconWorld } from '@tabler/icons-react';
import { GIVEN_ROLES } from '../../../../domain/rights/role.ts';
import { ROLE_LABELS, ROLE_LETTERS } from '../../../../texts/people/roles.ts';
import { RUBRIQUES_TEXTS } from '../../../../texts/rubriques/rubriques.ts';
import { LIMIT_LEGEND } from '../../../../texts/connectors/limits.ts';
import { roleLimits } from '../cells/role-limits.ts';
import { useSchool } from '../../../school/store/school-context.tsx';

const TEXTS = RUBRIQUES_TEXTS.legend;

/** What the letters and the marks of the grid mean. */
export function GridLegend() {
  const inherits = useSchool((state) => state.school?.rightsInheritance ?? false);
  const isLimited = useSchool(({ platforms }) => roleLimits(platforms.platforms).some((words) => words !== ''));
  return (
    <ul className="grid-legend" aria-label={TEXTS.title}>
      {GIVEN_ROLES.map((role) => (
        <li key={role}>
          <span className={`right role-${role}`}>{ROLE_LETTERS[role]}</span> {ROLE_LABELS[role]}
        </li>
      ))}
      <li>{ROLE_LETTERS.none} {ROLE_LABELS.none.toLocaleLowerCase('fr')}</li>
      <li>{TEXTS.filled}</li>
      <li><IconArrowDownRight size={12} aria-hidden /> {inherits ? TEXTS.inherited : TEXTS.same}</li>
      <li><IconWorld size={12} aria-hidden /> {TEXTS.public}</li>
      <li><span className="right right-unreachable"><IconCircleOff size={12} aria-hidden /></span> {TEXTS.unreachable}</li>
      <li><span className="right is-changed"><IconPencil size={12} aria-hidden /></span> {TEXTS.changed}</li>
      <li><span className="right is-contested" /> {TEXTS.contested}</li>
      {isLimited ? <li><span className="right is-limited" /> {LIMIT_LEGEND}</li> : null}
    </ul>
  );
}
