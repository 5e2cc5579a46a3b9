import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import type { WhereToCorrect } from '../../../domain/controls/control.ts';
import { controlText } from '../../../texts/controls/control-texts.ts';
import { WHERE_LABELS } from '../../../texts/controls/labels.ts';
import { CONTROL_TEXTS_SCREEN, copyAllLabel } from '../../../texts/situation/control-screen.ts';
import { useSettingNames } from '../../sheets/use-setting-names.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { FilterChips } from '../../ui/fields/filter-chips.tsx';
import { FilterField } from '../../ui/fields/filter-field.tsx';
import { CONTROL_STATES, countStates, type ControlRow, type ControlState } from './control-rows.ts';

/** Which controls are shown. */
export interface ControlFilter {
  readonly query: string;
  readonly where: WhereToCorrect | null;
  readonly states: ReadonlySet<ControlState>;
}

interface ControlFiltersProps {
  readonly rows: readonly ControlRow[];
  readonly shown: readonly ControlRow[];
  readonly filter: ControlFilter;
  readonly onFilter: (filter: ControlFilter) => void;
  readonly onLeave: () => void;
}

/** By words, by place of correction, by state; one message gathers all that a place must correct. */
export function ControlFilters({ rows, shown, filter, onFilter, onLeave }: ControlFiltersProps) {
  const counts = useMemo(() => countStates(rows), [rows]);
  const toggle = (state: ControlState): void => {
    const states = new Set(filter.states);
    if (!states.delete(state)) states.add(state);
    onFilter({ ...filter, states });
  };
  const chips = CONTROL_STATES.filter((state) => (counts.get(state) ?? 0) > 0).map((state) => ({
    key: state,
    label: CONTROL_TEXTS_SCREEN.filters[state],
    count: counts.get(state) ?? 0,
  }));
  return (
    <>
      <FilterField label={CONTROL_TEXTS_SCREEN.search} value={filter.query} onChange={(query) => onFilter({ ...filter, query })} onLeave={onLeave} />
      <NativeSelect
        aria-label={CONTROL_TEXTS_SCREEN.where}
        value={filter.where ?? ''}
        data={[{ value: '', label: CONTROL_TEXTS_SCREEN.everywhere }, ...places(rows).map((where) => ({ value: where, label: WHERE_LABELS[where] }))]}
        onChange={(event) => onFilter({ ...filter, where: placeOf(event.currentTarget.value) })}
      />
      <FilterChips label={CONTROL_TEXTS_SCREEN.states} chips={chips} chosen={filter.states} onToggle={toggle} />
      <CopyAll rows={shown} where={filter.where} />
    </>
  );
}

function places(rows: readonly ControlRow[]): readonly WhereToCorrect[] {
  const found = new Set(rows.map(({ where }) => where));
  return PLACES.filter((where) => found.has(where));
}

const PLACES: readonly WhereToCorrect[] = ['here', 'ent', 'siecle', 'stsweb', 'edt', 'onde', 'drane', 'dsden'];

function placeOf(value: string): WhereToCorrect | null {
  return PLACES.find((where) => where === value) ?? null;
}

/** One message for all that one place must correct: a single e-mail covers it. */
function CopyAll({ rows, where }: { readonly rows: readonly ControlRow[]; readonly where: WhereToCorrect | null }) {
  const names = useSettingNames();
  const tickets = rows.flatMap(({ id, findings }) => (findings.length === 0 ? [] : (controlText(id)?.ticket?.(findings, names) ?? [])));
  if (where === null || tickets.length === 0) return null;
  return <CopyButton label={copyAllLabel(tickets.length, WHERE_LABELS[where])} text={tickets.join('\n\n')} />;
}
