import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';

interface TicksProps {
  readonly label: ReactNode;
  readonly all: readonly { readonly value: string; readonly label: string }[];
  readonly ticked: readonly string[];
  readonly onTick: (values: string[]) => void;
}

/** Some of a few things; nothing where there is none. */
export function Ticks({ label, all, ticked, onTick }: TicksProps) {
  if (all.length === 0) return null;
  return (
    <Checkbox.Group label={label} value={[...ticked]} onChange={onTick}>
      <div className="ticks">{all.map(({ value, label: name }) => <Checkbox key={value} value={value} label={name} />)}</div>
    </Checkbox.Group>
  );
}
