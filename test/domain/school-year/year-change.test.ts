import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../domain/controls/catalogue.ts';
import { CHECKLIST } from '../../../domain/school-year/checklists.data.ts';
import { toRedo } from '../../../domain/school-year/to-redo.ts';
import { vanishingRubriques } from '../../../domain/school-year/vanishing.ts';
import { rubrique, settings } from '../settings.ts';

const SCHOOL = settings({
  rubrique: {
    root: rubrique({ title: 'Racine', parentId: null, kind: 'racine' }),
    class: rubrique({ title: '6e A', kind: 'classe', classId: '6A', position: 2 }),
    below: rubrique({ title: 'Sortie', parentId: 'class' }),
    project: rubrique({ title: 'Projet', temporary: true, kind: 'pedagogique', position: 1 }),
    cdi: rubrique({ title: 'CDI' }),
    old: rubrique({ title: 'Ancienne', kind: 'classe', state: 'archived' }),
  },
  access: {
    'cdi|group:6A': { role: 'writer' }, 'cdi|group:latin': { role: 'visitor' }, 'cdi|group:staff': { role: 'manager' }, 'cdi|person:ann': { role: 'visitor' },
    'cdi|group:6B': { role: 'none' }, 'class|group:6A': { role: 'visitor' }, 'old|group:6A': { role: 'visitor' }, 'broken': { role: 'visitor' },
  },
  visibilityRule: { 'student|group:6A': { visible: true }, 'student|group:latin': { visible: false }, 'student|classSphere': { visible: true }, 'student|group:staff': { visible: true }, 'broken': { visible: true } },
  garAssignment: { 's1|group:6A': { state: 'assigned' }, 's1|group:6B': { state: 'none' }, 's1|level:6EME': { state: 'assigned' }, 'broken': { state: 'assigned' } },
});
const KINDS: Readonly<Record<string, 'class' | 'teaching' | 'free'>> = { '6A': 'class', '6B': 'class', latin: 'teaching', staff: 'free' };
const directory = {
  findGroup: (id: string) => {
    const kind = KINDS[id];
    return kind === undefined ? undefined : { id, name: id, kind, origin: 'aaf' as const };
  },
};

describe('what the change of year takes away', () => {
  it('is the rubriques of classes, those that are temporary, and what is under them, in the order of the tree', () => {
    expect(vanishingRubriques(SCHOOL).map(({ rubrique: { id }, reason, with: cause, mothers }) => [id, reason, cause, mothers.map((one) => one.id)])).toEqual([['project', 'temporary', 'temporary', []], ['class', 'class', 'class', []], ['below', 'below', 'class', ['class']]]);
  });

  it('leaves to do again what lasting rubriques, the matrix and the GAR plan give to classes and teaching groups', () => {
    const { rights, cells, assignments } = toRedo(SCHOOL, directory);
    expect(rights.map(({ rubrique: { id }, groups }) => [id, groups])).toEqual([['cdi', 2]]);
    expect({ cells, assignments }).toEqual({ cells: 1, assignments: 1 });
  });
});

it('each control that verifies a task of the year is of the catalogue', () => {
  const ids = new Set(CATALOGUE.map(({ id }) => id));
  expect(Object.values(CHECKLIST).flatMap(({ controls }) => controls).filter((id) => !ids.has(id))).toEqual([]);
});
