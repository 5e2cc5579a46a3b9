import type { SchoolState } from '../../../school/store/school-state.ts';
import { sentenceName } from '../../../ui/person-name.tsx';
import { groupHolder, mainGroups, type Holder } from '../grid/columns.ts';
import { rightsModelOf, type RightsModel } from './rights-model.ts';
import { rowFilter } from './row-filter.ts';
import type { ScreenState } from './screen-store.ts';
import { keepSameRows, treeRows, type TreeRow } from './tree-rows.ts';

/** What the grid shows: lines, columns and what its cells read. */
export interface Shown {
  readonly model: RightsModel;
  readonly rows: readonly TreeRow[];
  readonly holders: readonly Holder[];
  readonly closed: ScreenState['closed'];
  readonly groupIds: ScreenState['groupIds'];
  readonly isFiltered: boolean;
}

type Look = Pick<ScreenState, 'closed' | 'text' | 'chips' | 'groupIds' | 'showsPeople'>;

/** Computes what is shown; lines and columns that say the same are those of `earlier`, so that the grid leaves them. */
export function shownOf(state: SchoolState, look: Look, earlier?: Shown): Shown {
  const model = rightsModelOf(state);
  const holders = holdersToShow(state, model, look, earlier);
  const passes = rowFilter(model, { text: look.text, chips: look.chips, holders: holders.map(({ key }) => key) });
  const isFiltered = passes !== undefined;
  const { closed, groupIds } = look;
  const isSame = !isFiltered && earlier?.isFiltered === false && earlier.closed === closed && earlier.model.side.rubriques === model.side.rubriques;
  const rows = isSame ? earlier.rows : keepSameRows(earlier?.rows ?? [], treeRows(model.side.rubriques, { closed, passes }));
  return { model, rows, holders, closed, groupIds, isFiltered };
}

function holdersToShow(state: SchoolState, model: RightsModel, look: Look, earlier: Shown | undefined): readonly Holder[] {
  if (earlier !== undefined && isSameChoice(model, look, earlier)) return earlier.holders;
  return keepSameHolders(earlier?.holders ?? [], holdersOf(state, model, look));
}

/** An edit of rights leaves the groups and their columns alone; individual ones come and go with it. */
function isSameChoice({ side }: RightsModel, { groupIds, showsPeople }: Look, earlier: Shown): boolean {
  return !showsPeople && earlier.groupIds === groupIds && earlier.model.side.groups === side.groups && earlier.holders.every(({ principal }) => principal.kind === 'group');
}

function holdersOf({ directory }: SchoolState, { side, people }: RightsModel, look: Look): readonly Holder[] {
  const groups =
    look.groupIds === null
      ? mainGroups(side.groups)
      : look.groupIds.flatMap((id) => side.groups[side.groupIndex.get(id) ?? -1] ?? []);
  const persons = look.showsPeople ? people.flatMap((index) => directory.people[index] ?? []) : [];
  return [
    ...groups.map(groupHolder),
    ...persons.map((person): Holder => ({ key: `person:${person.id}`, principal: { kind: 'person', id: person.id }, name: sentenceName(person) })),
  ];
}

function keepSameHolders(earlier: readonly Holder[], holders: readonly Holder[]): readonly Holder[] {
  const same = holders.length === earlier.length && holders.every(({ key, name }, i) => key === earlier[i]?.key && name === earlier[i].name);
  return same ? earlier : holders;
}
