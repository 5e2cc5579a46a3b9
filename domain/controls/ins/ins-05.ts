import { listInspectors } from '../../inspections/inspector.ts';
import type { Control, Finding } from '../control.ts';
import { lacksDirectory } from '../missing-data.ts';
import { aboutInspector } from './inspection-facts.ts';

/** Inspectors known on one platform and not on another that the school uses: those on which it has checked an account. */
export const ins05: Control<'INS-05'> = {
  id: 'INS-05',
  severity: 'warning',
  family: 'INS',
  where: 'drane',
  source: { ref: 'S2-107', quote: 'un inspecteur doit posséder un compte par plateforme ENT (eCollège31 ou Mon ENT Occitanie)' },
  fix: 'external',
  missing: lacksDirectory,
  find: (ground) => {
    const inspectors = listInspectors(ground.view);
    const used = [...new Set(inspectors.flatMap(({ platforms }) => Object.keys(platforms)))];
    return inspectors.flatMap(({ id, platforms }): readonly Finding[] => {
      const [known] = Object.keys(platforms);
      const lacking = used.find((platform) => platforms[platform] === undefined);
      return known === undefined || lacking === undefined ? [] : [{ objects: [aboutInspector(ground, id)], params: { known, lacking } }];
    });
  },
};
