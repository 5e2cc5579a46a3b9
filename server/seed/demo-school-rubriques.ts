import type { BuiltDirectory } from '../../domain/deliveries/aaf/build/build-directory.ts';
import { WELL_KNOWN_GROUPS } from '../../domain/directory/group.ts';
import { madeSchoolOf, type MadeSchool } from '../../domain/training/fictitious-school.ts';
import { classRubriqueId } from '../import/first/first-settings.ts';
import { ECOLE_RUBRIQUES } from './demo-ecole-rubriques.data.ts';
import type { DemoPlaces } from './demo-places.ts';
import { DEMO_RUBRIQUES, RIGHT_HOLDERS, type DemoRubrique } from './demo-rubriques.data.ts';

/** What a rubrique of the collège is called elsewhere. */
const TITLES: Partial<Readonly<Record<MadeSchool, Readonly<Record<string, string>>>>> = {
  lycee: { 'conseil-vie-collegienne': 'Conseil de la vie lycéenne', 'stages-3e': 'Stages de seconde' },
  cite: { 'conseil-vie-collegienne': 'Conseils de la vie collégienne et lycéenne' },
};

/** The rubrique of the class that the demonstration opens to staff, as its data name it. */
const OPEN_CLASS = 'classe:3C';

/** The rubriques of a fictitious school, with the rights of the groups that it has. */
export function rubriquesOfSchool(built: BuiltDirectory, { open }: DemoPlaces): readonly DemoRubrique[] {
  const school = madeSchoolOf(built.school.uai) ?? 'college';
  const all = school === 'ecole' ? ECOLE_RUBRIQUES : DEMO_RUBRIQUES;
  const titles = TITLES[school] ?? {};
  const known = new Set(['racine', ...built.groups.filter(({ kind }) => kind === 'class').map(({ id }) => classRubriqueId(id)), ...all.map(({ id }) => id)]);
  const holds = holdersOf(built);
  return all
    .map((one) => ({ ...one, title: titles[one.id] ?? one.title, parent: one.parent === OPEN_CLASS ? classRubriqueId(open) : one.parent, rights: one.rights.split(' ').filter(holds).join(' ') }))
    .filter(({ parent }) => known.has(parent));
}

/** Whether the group of a right is one of the school: free groups are made with the rubriques. */
function holdersOf({ groups }: BuiltDirectory): (right: string) => boolean {
  const here = new Set([...groups.map(({ id }) => id), WELL_KNOWN_GROUPS.headOfSchool]);
  return (right) => {
    const group = RIGHT_HOLDERS[right.split(':')[0] ?? ''] ?? '';
    return here.has(group) || group.startsWith('libre:');
  };
}
