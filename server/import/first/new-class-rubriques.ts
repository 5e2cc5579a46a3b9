import { listRubriques } from '../../../domain/rubriques/rubrique.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import type { SeedRow } from '../../seed/seed-school.ts';
import type { BuiltDirectory } from '../../../domain/deliveries/aaf/build/build-directory.ts';
import { classesInOrder, classRubrique, classRubriqueId } from './first-settings.ts';

/**
 * The rubriques of classes that a later import brings. Dom:R6 [S2-047, S2-052] gives each class a rubrique whose teachers
 * are managers, and deletes it at the end of the year: the new year's classes need theirs. That the import makes them,
 * as the first one does, is deduced: no source says who does. A class that already had one, even deleted, keeps to it.
 */
export function newClassRubriques({ groups }: BuiltDirectory, appeared: readonly string[], view: SettingsView): readonly SeedRow[] {
  const rubriques = listRubriques(view);
  const root = rubriques.find(({ parentId, state }) => parentId === null && state === 'active');
  if (root === undefined) return [];
  const served = new Set(rubriques.map(({ classId }) => classId));
  const news = new Set(appeared);
  return classesInOrder(groups)
    .flatMap(({ id, name }, index) =>
      news.has(id) && !served.has(id) && view.find('rubrique', classRubriqueId(id)) === undefined
        ? classRubrique({ classId: id, name, parentId: root.id, index })
        : [],
    )
    .filter(({ entity, id }) => view.find(entity, id) === undefined);
}
