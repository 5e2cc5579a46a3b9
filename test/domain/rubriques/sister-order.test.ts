import { expect, it } from 'vitest';
import { listRubriques, type Rubrique } from '../../../domain/rubriques/rubrique.ts';
import { compareBranches } from '../../../domain/rubriques/sister-order.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { rubrique, settings } from '../settings.ts';

const ALL = listRubriques(settings({
  rubrique: {
    ce1: rubrique({ title: 'CE1', position: 2 }),
    cp: rubrique({ title: 'CP', position: 1 }),
    trip: rubrique({ title: 'Sortie', position: 0 }),
    two: rubrique({ title: 'Atelier 2', position: 3 }),
    ten: rubrique({ title: 'Atelier 10', position: 3 }),
  },
}));
const branch = (path: string): readonly Rubrique[] => path.split(' ').map((id) => must(ALL.find((one) => one.id === id), id));

it('follows the places of the tree, then titles, a mother before what is under her', () => {
  const branches = ['ten', 'ce1 trip', 'two', 'ce1', 'cp trip', 'cp'];
  expect(branches.toSorted((a, b) => compareBranches(branch(a), branch(b)))).toEqual(['cp', 'cp trip', 'ce1', 'ce1 trip', 'two', 'ten']);
});
