import { NativeSelect, Radio } from '@mantine/core';
import { useMemo } from 'react';
import { isPupilOf } from '../../../../domain/accounts/suspension.ts';
import { compareLevels } from '../../../../domain/directory/level-order.ts';
import type { Person } from '../../../../domain/directory/person.ts';
import { ProfileFamily } from '../../../../domain/directory/profile.ts';
import { SUSPENSION_TEXTS as TEXTS, shownLabel } from '../../../../texts/accounts/suspension.ts';
import { formatNumber } from '../../../../texts/language/typography.ts';
import { FAMILY_LABELS } from '../../../../texts/people/roles.ts';
import { useSchool } from '../../../school/store/school-context.tsx';

/** As many people as one gesture suspends one by one. */
const MOST_PEOPLE = 500;

/** Who is suspended: everybody of a profile, the pupils of a class by its identifier, or the people in sight. */
export type Population = { readonly kind: 'family'; readonly family: ProfileFamily } | { readonly kind: 'class'; readonly group: { readonly id: string; readonly name: string } } | { readonly kind: 'shown' };

interface PopulationChoiceProps {
  readonly families: ReadonlyMap<ProfileFamily, readonly Person[]>;
  /** How many people a filter chose. */
  readonly shown: number;
  readonly population: Population;
  readonly onPopulation: (population: Population) => void;
}

/** By profile, by class, or the people that a filter chose. */
export function PopulationChoice({ families, shown, population, onPopulation }: PopulationChoiceProps) {
  const choose = (value: string): void => {
    const family = ProfileFamily.safeParse(value).data;
    onPopulation(family === undefined ? { kind: 'shown' } : { kind: 'family', family });
  };
  return (
    <>
      <Radio.Group label={TEXTS.population} value={population.kind === 'family' ? population.family : population.kind} onChange={choose}>
        {ProfileFamily.options.filter((family) => families.has(family)).map((family) => <Radio key={family} value={family} label={`${FAMILY_LABELS[family]} (${formatNumber(families.get(family)?.length ?? 0)})`} />)}
        {shown === 0 || shown > MOST_PEOPLE ? null : <Radio value="shown" label={shownLabel(shown)} />}
      </Radio.Group>
      <ClassChoice population={population} onPopulation={onPopulation} />
    </>
  );
}

/** Choosing a class is enough to suspend it: no profile is to be chosen first. */
function ClassChoice({ population, onPopulation }: Pick<PopulationChoiceProps, 'population' | 'onPopulation'>) {
  const directory = useSchool((state) => state.directory);
  const classes = useMemo(() => directory.groups.filter(({ kind }) => kind === 'class').toSorted((a, b) => compareLevels(a.name, b.name)), [directory]);
  if (classes.length === 0) return null;
  const choose = (id: string): void => {
    const group = classes.find((one) => one.id === id);
    onPopulation(group === undefined ? { kind: 'family', family: 'student' } : { kind: 'class', group: { id, name: group.name } });
  };
  return (
    <NativeSelect
      label={TEXTS.ofClass} value={population.kind === 'class' ? population.group.id : ''} onChange={(event) => choose(event.currentTarget.value)}
      data={[{ value: '', label: TEXTS.chooseClass }, ...classes.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  );
}

interface Populations {
  readonly shown: readonly Person[];
  readonly families: ReadonlyMap<ProfileFamily, readonly Person[]>;
  readonly everybody: readonly Person[];
}

/** Who is of a population. */
export function peopleOf(population: Population, { shown, families, everybody }: Populations): readonly Person[] {
  if (population.kind === 'class') return everybody.filter((one) => isPupilOf(one, population.group.id));
  return population.kind === 'shown' ? shown : (families.get(population.family) ?? []);
}
