import { WELL_KNOWN_GROUPS } from '../../directory/group.ts';
import type { Rubrique } from '../../rubriques/rubrique.ts';
import type { ControlGround } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksDirectory, lacksOne } from '../missing-data.ts';
import { holdsFamily, STAFF } from '../population.ts';
import { rightsOver } from './rights-over.ts';
import { aboutRubrique, activeHomeRubriques, lacksHomePage } from './rubrique-facts.ts';

/** Rubriques of the home page that nobody of the staff manages, but the direction who manages everything. */
export const rub04: Control<'RUB-04'> = {
  id: 'RUB-04',
  severity: 'warning',
  family: 'RUB',
  where: 'here',
  source: {
    ref: 'S2-018',
    quote: "Désignation par le chef d'établissement des personnes responsables de la publication de chaque rubrique",
  },
  fix: 'assist',
  missing: lacksOne(lacksDirectory, lacksHomePage),
  find: (ground) =>
    activeHomeRubriques(ground)
      .filter((rubrique) => !hasReferent(ground, rubrique))
      .map((rubrique) => aboutRubrique(rubrique)),
};

/** The groups that manage every rubrique of an ENT: they designate nobody (dom:R8). */
const DIRECTION: ReadonlySet<string> = new Set([WELL_KNOWN_GROUPS.headOfSchool, WELL_KNOWN_GROUPS.direction]);

function hasReferent(ground: ControlGround, rubrique: Rubrique): boolean {
  return rightsOver(ground, rubrique).some(
    ({ role, principal }) => role === 'manager' && !DIRECTION.has(principal.id) && holdsFamily(ground, principal, STAFF),
  );
}
