import { ACCOUNTS_TEXTS as TEXTS, STATE_LABELS } from '../../../texts/accounts/accounts.ts';
import { FAMILY_LABELS } from '../../../texts/people/roles.ts';
import { countFamilies } from '../../people/match-people.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { FilterChips } from '../../ui/fields/filter-chips.tsx';
import { FilterField } from '../../ui/fields/filter-field.tsx';
import { toggled } from '../../ui/fields/toggled.ts';
import type { useShownAccounts } from './use-shown-accounts.ts';

const FAMILIES = ['student', 'guardian', 'teacher', 'staff', 'guest'] as const;

interface AccountFiltersProps {
  readonly shown: ReturnType<typeof useShownAccounts>;
  readonly onLeave: () => void;
}

/** By name, by state, by lateness, by profile. */
export function AccountFilters({ shown: { people, accounts, setPeople, setAccounts, states, late }, onLeave }: AccountFiltersProps) {
  const families = countFamilies(useSchool((state) => state.directory));
  return (
    <>
      <FilterField label={TEXTS.search} value={people.query} onChange={(query) => setPeople((now) => ({ ...now, query }))} onLeave={onLeave} />
      <FilterChips
        label={TEXTS.states} chosen={accounts.states} onToggle={(one) => setAccounts((now) => ({ ...now, states: toggled(now.states, one) }))}
        chips={states.map(({ state, count }) => ({ key: state, label: STATE_LABELS[state], count }))}
      />
      {late === 0 ? null : (
        <FilterChips
          label={TEXTS.lateFilter} chosen={new Set(accounts.late ? ['late'] : [])} onToggle={() => setAccounts((now) => ({ ...now, late: !now.late }))}
          chips={[{ key: 'late', label: TEXTS.late, count: late }]}
        />
      )}
      <FilterChips
        label={TEXTS.families} chosen={people.families} onToggle={(one) => setPeople((now) => ({ ...now, families: toggled(now.families, one) }))}
        chips={FAMILIES.filter((key) => families[key] > 0).map((key) => ({ key, label: FAMILY_LABELS[key], count: families[key] }))}
      />
    </>
  );
}
