import { NativeSelect, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { compareTitles } from '../../../../domain/kernel/order.ts';
import { readSchoolGroup } from '../../../../domain/directory/school-group.ts';
import type { ListPlaceKind } from '../../../../domain/imports/list-place.ts';
import type { ChosenPlace } from '../../../../domain/imports/resolve-members.ts';
import { IMPORTER_TEXTS } from '../../../../texts/files/importer.ts';
import { useSchool } from '../../../school/store/school-context.tsx';

const NEW = 'new';

interface PlaceChoiceProps {
  readonly place: ChosenPlace;
  readonly onPlace: (place: ChosenPlace) => void;
}

/** Where the people of a list go that names no place: a group of the school, a line, or a group to make. */
export function PlaceChoice({ place, onPlace }: PlaceChoiceProps) {
  const places = usePlaces();
  const known = places.findIndex(({ kind, name }) => kind === place.kind && name === place.name);
  const part = (kind: ListPlaceKind) => places.flatMap((one, i) => (one.kind === kind ? [{ value: String(i), label: one.name }] : []));
  return (
    <div className="setting-row">
      <NativeSelect
        label={IMPORTER_TEXTS.place} w={320} value={known < 0 ? NEW : String(known)}
        data={[{ value: NEW, label: IMPORTER_TEXTS.newPlace }, { group: IMPORTER_TEXTS.groupsPart, items: part('group') }, { group: IMPORTER_TEXTS.linesPart, items: part('line') }]}
        onChange={({ currentTarget: { value } }) => onPlace(places[Number(value)] ?? { kind: 'group', name: '' })}
      />
      {known < 0 ? <TextInput label={IMPORTER_TEXTS.newPlaceName} w={320} maxLength={300} value={place.name} onChange={({ currentTarget: { value } }) => onPlace({ kind: 'group', name: value })} /> : null}
    </div>
  );
}

function usePlaces(): readonly ChosenPlace[] {
  const view = useSchool((state) => state.view);
  return useMemo(() => {
    const groups = [...view.list('schoolGroup')].flatMap(([id, row]) => readSchoolGroup(id, row) ?? []).filter(({ state, kind }) => state === 'active' && kind !== 'privilege');
    return groups
      .map(({ kind, name }): ChosenPlace => ({ kind: kind === 'functional' ? 'line' : 'group', name }))
      .toSorted((one, other) => compareTitles(one.name, other.name));
  }, [view]);
}
