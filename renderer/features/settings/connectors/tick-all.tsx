import { Checkbox } from '@mantine/core';

interface TickAllProps {
  readonly label: string;
  /** Every line that may be ticked. */
  readonly keys: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly isBusy: boolean;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Ticks every line of a list, or none; nothing where there is but one. */
export function TickAll({ label, keys, chosen, isBusy, onChoose }: TickAllProps) {
  if (keys.length < 2) return null;
  const ticked = keys.filter((key) => chosen.has(key)).length;
  return (
    <Checkbox
      label={label} disabled={isBusy} checked={ticked === keys.length} indeterminate={ticked > 0 && ticked < keys.length}
      onChange={({ currentTarget }) => onChoose(new Set(currentTarget.checked ? keys : []))}
    />
  );
}
