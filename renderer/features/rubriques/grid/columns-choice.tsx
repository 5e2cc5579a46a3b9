import { Button, Checkbox, Popover, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { matchesWords, searchKey, searchWords } from '../../../../domain/directory/search.ts';
import type { Group } from '../../../../domain/directory/group.ts';
import { columnsTitle, RUBRIQUES_TEXTS } from '../../../../texts/rubriques/rubriques.ts';
import { mainGroups } from './columns.ts';
import { useDesk, useScreen, useShown } from '../desk/desk.tsx';
import type { RightsModel } from '../desk/rights-model.ts';

/** More lines than this are found by typing. */
const MOST_LINES = 60;

/** « Colonnes » : which groups have a column, and whether individual rights have theirs. */
export function ColumnsChoice() {
  const groupIds = useScreen((screen) => screen.groupIds);
  const title = groupIds === null ? RUBRIQUES_TEXTS.columns : columnsTitle(groupIds.length);
  return (
    <Popover position="bottom-end" width={320} trapFocus returnFocus>
      <Popover.Target>
        <Button rightSection={<IconChevronDown size={14} stroke={1.8} aria-hidden />}>{title}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={RUBRIQUES_TEXTS.columns}>
        <ColumnsList />
      </Popover.Dropdown>
    </Popover>
  );
}

function ColumnsList() {
  const { screen } = useDesk();
  const [query, setQuery] = useState('');
  const model = useShown((shown) => shown.model);
  const chosenIds = useScreen((state) => state.groupIds);
  const showsPeople = useScreen((state) => state.showsPeople);
  const offered = useMemo(() => offeredGroups(model), [model]);
  const main = mainGroups(model.side.groups).map(({ id }) => id);
  const chosen = new Set(chosenIds ?? main);
  const words = searchWords(query);
  const found = offered.filter(({ name }) => matchesWords(searchKey(name), words)).slice(0, MOST_LINES);
  const toggle = (id: string): void => {
    if (!chosen.delete(id)) chosen.add(id);
    screen.setState({ groupIds: [...chosen] });
  };
  return (
    <div className="columns-choice">
      <TextInput data-autofocus aria-label={RUBRIQUES_TEXTS.columnsSearch} placeholder={RUBRIQUES_TEXTS.columnsSearch} value={query} maxLength={200} onChange={(event) => setQuery(event.currentTarget.value)} />
      <fieldset className="columns-list">
        <legend className="quiet">{RUBRIQUES_TEXTS.columnsHelp}</legend>
        {found.length === 0 ? <p className="quiet">{RUBRIQUES_TEXTS.columnsNone}</p> : null}
        {found.map(({ id, name }) => (
          <Checkbox key={id} label={name} checked={chosen.has(id)} onChange={() => toggle(id)} />
        ))}
      </fieldset>
      <Checkbox label={RUBRIQUES_TEXTS.columnsPeople} checked={showsPeople} onChange={() => screen.setState({ showsPeople: !showsPeople })} />
      <Button disabled={chosenIds === null} onClick={() => screen.setState({ groupIds: null })}>{RUBRIQUES_TEXTS.columnsReset}</Button>
    </div>
  );
}

/** The main groups, then every group that holds a right somewhere, by name. */
function offeredGroups({ side }: RightsModel): readonly Group[] {
  const main = mainGroups(side.groups);
  const holding = new Set(side.rights.input.accesses.flatMap(({ kind, principal }) => (kind === 'group' ? [principal] : [])));
  const others = [...holding].flatMap((index) => side.groups[index] ?? []).filter((group) => !main.includes(group));
  const free = side.groups.filter((group) => group.kind === 'free' && !others.includes(group));
  return [...main, ...[...others, ...free].toSorted((a, b) => a.name.localeCompare(b.name, 'fr', { numeric: true }))];
}
