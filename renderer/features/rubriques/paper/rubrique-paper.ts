import { compareNames } from '../../../../domain/kernel/order.ts';
import type { Paper, PaperTable } from '../../../../domain/paper/paper.ts';
import { accessesOn } from '../../../../domain/rights/access-index.ts';
import { countAtLeast, effectiveRank } from '../../../../domain/rights/engine.ts';
import type { PlacedAccess } from '../../../../domain/rights/rights-input.ts';
import { roleAt } from '../../../../domain/rights/role.ts';
import { mothersOf, type Rubrique } from '../../../../domain/rubriques/rubrique.ts';
import type { RightsSide } from '../../../../domain/school/school-rights.ts';
import type { SettingsView } from '../../../../domain/sync/row.ts';
import { MATRIX_PAPER, rubriquePaperTitle } from '../../../../texts/paper/matrices.ts';
import { PROFILE_LABELS, ROLE_LABELS } from '../../../../texts/people/roles.ts';
import { INSPECTOR_TEXTS, whoCount } from '../../../../texts/rubriques/rubrique-rights.ts';
import { gridName } from '../../../ui/person-name.tsx';

/** The rights of one rubrique: what is put on it, then everyone who comes in, the strongest role first. */
export function rubriquePaper(side: RightsSide, view: SettingsView, rubrique: Rubrique): Paper {
  const at = side.rubriqueIndex.get(rubrique.id);
  const path = [...mothersOf(view, rubrique).map(({ title }) => title).toReversed(), rubrique.title].join(' › ');
  const people = at === undefined ? 0 : countAtLeast(side.rights, at, 1);
  const notes = [path, whoCount(people, rubrique.title), ...(rubrique.visibility === 'publique' ? [INSPECTOR_TEXTS.everyone] : [])];
  const tables = at === undefined ? [] : [givenOn(side, at), whoEnters(side, at)];
  return { title: rubriquePaperTitle(rubrique.title), list: 'rubrique-access', unsent: 'counted', notes, tables };
}

function givenOn(side: RightsSide, rubrique: number): PaperTable {
  const rows = accessesOn(side.rights.index, rubrique).toSorted((a, b) => b.rank - a.rank).map((access): (string | number)[] => {
    const { name, count } = holderOf(side, access);
    return [name, MATRIX_PAPER.kinds[access.kind], ROLE_LABELS[roleAt(access.rank)], count];
  });
  return { title: MATRIX_PAPER.given, columns: [MATRIX_PAPER.holder, MATRIX_PAPER.kind, MATRIX_PAPER.role, MATRIX_PAPER.people], rows };
}

function holderOf({ groups, groupMembers, ground }: RightsSide, { kind, principal }: PlacedAccess): { readonly name: string; readonly count: number } {
  if (kind === 'group') return { name: groups[principal]?.name ?? '', count: groupMembers[principal]?.length ?? 0 };
  const person = ground.directory.people[principal];
  return { name: person === undefined ? '' : gridName(person), count: 1 };
}

function whoEnters({ rights, ground: { directory: { people } } }: RightsSide, rubrique: number): PaperTable {
  const found = people
    .map((person, index) => ({ person, name: gridName(person), rank: effectiveRank(rights, index, rubrique) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank || compareNames(a.name, b.name));
  return {
    title: MATRIX_PAPER.whoEnters,
    columns: [MATRIX_PAPER.name, MATRIX_PAPER.profile, MATRIX_PAPER.role],
    rows: found.map(({ person, name, rank }) => [name, PROFILE_LABELS[person.profile], ROLE_LABELS[roleAt(rank)]]),
  };
}
