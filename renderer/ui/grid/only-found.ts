import type { ComboboxItem, OptionsFilter } from '@mantine/core';

/**
 * Whoever is chosen is among the options of a choice, for its name; once something else is typed, only what was found
 * is offered, and nothing found says so.
 */
export function onlyFound(found: readonly Pick<ComboboxItem, 'value'>[], typed: string, chosen: Pick<ComboboxItem, 'label'> | undefined): OptionsFilter {
  if (typed.trim() === '' || typed === chosen?.label) return ({ options }) => options;
  const values = new Set(found.map(({ value }) => value));
  return ({ options }) => options.filter((option) => 'value' in option && values.has(option.value));
}
