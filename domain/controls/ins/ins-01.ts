import { readInspector } from '../../inspections/inspector.ts';
import { dayOf, type ControlGround } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksDirectory } from '../missing-data.ts';
import { aboutInspection, openInspections } from './inspection-facts.ts';

/** Inspections, now or later, by somebody who has no account on this platform (I2). */
export const ins01: Control<'INS-01'> = {
  id: 'INS-01',
  severity: 'error',
  family: 'INS',
  where: 'drane',
  source: {
    ref: 'S2-106',
    quote: "Il est nécessaire de vérifier que l'inspecteur possède son compte ENT (sur demande, la DRANE peut lui donner les accès).",
  },
  fix: 'external',
  missing: lacksDirectory,
  find: (ground) =>
    openInspections(ground)
      .filter(({ inspectorId, window: { to } }) => (to === null || to >= dayOf(ground)) && !hasAccount(ground, inspectorId))
      .map((one) => aboutInspection(ground, one)),
};

/** Somebody of the directory, or an inspector whose account the school has checked; INS-05 says on which platform one is lacking. */
function hasAccount({ directory, view }: ControlGround, id: string): boolean {
  return directory.findPerson(id) !== undefined || Object.keys(readInspector(id, view.find('inspector', id))?.platforms ?? {}).length > 0;
}
