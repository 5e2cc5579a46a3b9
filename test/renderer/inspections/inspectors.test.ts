import { expect, it } from 'vitest';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { teacherChoices } from '../../../renderer/features/inspections/inspectors/inspectors.ts';
import { person } from '../../domain/settings.ts';

it('lists teachers by their surname, whatever their civility and their first name', () => {
  const teacher = (id: string, civility: string, firstName: string, lastName: string) => person(id, { profile: 'teacher', civility, firstName, lastName });
  const directory = createDirectoryIndex([teacher('a', 'M.', 'Zoltan', 'ARNAUD'), teacher('b', 'Mme', 'Alix', 'BOYER'), teacher('c', 'M.', 'Antoine', 'CLERC')], []);
  expect(teacherChoices({ directory }).map(({ label }) => label)).toEqual(['M. Zoltan Arnaud', 'Mme Alix Boyer', 'M. Antoine Clerc']);
});
