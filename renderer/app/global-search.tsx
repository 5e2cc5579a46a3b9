import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { SEARCH_TEXTS } from '../../texts/search.ts';
import { useSchoolStore } from '../school/school-context.tsx';
import { searchSchool, type Found } from './search-school.ts';

const PATHS = { person: '/annuaire', rubrique: '/rubriques', group: '/groupes' } as const;

/** Finds a person, a rubrique or a group from anywhere, and opens it on its screen (Ctrl K). */
export function GlobalSearch() {
  const store = useSchoolStore();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const found = useMemo(() => (query.trim() === '' ? [] : searchSchool(store.getState(), query)), [store, query]);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  useSearchKey(field);
  const open = (value: string): void => {
    const target = found.find(({ key }) => key === value);
    if (target !== undefined) void navigate({ to: PATHS[target.kind], search: { id: target.id } });
    setQuery('');
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={open} withinPortal={false} transitionProps={{ duration: 0 }} shadow="none">
      <Combobox.Target>
        <TextInput
          ref={field}
          className="global-search"
          aria-label={SEARCH_TEXTS.label}
          placeholder={SEARCH_TEXTS.placeholder}
          maxLength={200}
          value={query}
          leftSection={<IconSearch size={15} stroke={1.6} aria-hidden />}
          rightSection={<kbd>{SEARCH_TEXTS.shortcut}</kbd>}
          rightSectionWidth={58}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      {query.trim() === '' ? null : (
        // Mounted with the first letter: it looks for its place, which makes the browser lay the whole page out.
        <Combobox.Dropdown>
          <Combobox.Options aria-label={SEARCH_TEXTS.label}>
            {found.length === 0 ? <Combobox.Empty>{SEARCH_TEXTS.nothing(query.trim())}</Combobox.Empty> : found.map((one) => <FoundOption key={one.key} found={one} />)}
          </Combobox.Options>
        </Combobox.Dropdown>
      )}
    </Combobox>
  );
}

function FoundOption({ found }: { readonly found: Found }) {
  return (
    <Combobox.Option value={found.key} className="found-option">
      <bdi>{found.name}</bdi>
      <span className="quiet">{SEARCH_TEXTS.kinds[found.kind]}{found.detail === '' ? '' : ` · ${found.detail}`}</span>
    </Combobox.Option>
  );
}

function useSearchKey(field: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        field.current?.focus();
        field.current?.select();
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [field]);
}
