import { useState } from 'react';
import type { Thresholds, ThresholdId, ThresholdRule } from '../../../domain/controls/thresholds.data.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import { keptDay, shownDay, THRESHOLD_TEXTS } from '../../../texts/situation/thresholds.ts';
import { KeptField } from '../../ui/fields/kept-field.tsx';

interface ThresholdFieldProps {
  readonly label: string;
  readonly rule: ThresholdRule;
  readonly value: Thresholds[ThresholdId];
  readonly disabled: boolean;
  /** Why the last value was refused. */
  readonly error: string | null;
  readonly onValue: (value: Json) => void;
}

/** One threshold as one types it; what does not fit is refused with a sentence, by the rule and not by the field. */
export function ThresholdField({ label, rule, value, disabled, error, onValue }: ThresholdFieldProps) {
  if (typeof value === 'object' && 'from' in value) return <Period label={label} value={value} disabled={disabled} error={error} onValue={onValue} />;
  return <Typed label={label} help={HELP[rule.kind]} unit={UNITS[rule.kind]} shown={shownValue(rule, value)} disabled={disabled} error={error} onTyped={(typed) => onValue(keptValue(rule, typed))} />;
}

type Side = 'from' | 'to';

/** A refusal is told at the day that was typed last. */
function Period({ label, value, disabled, error, onValue }: Omit<ThresholdFieldProps, 'rule' | 'value'> & { readonly value: Readonly<Record<Side, string>> }) {
  const [last, setLast] = useState<Side>('from');
  const part = (side: Side) => ({
    label: THRESHOLD_TEXTS[side], shown: shownDay(value[side]), disabled, error: last === side ? error : null,
    onTyped: (typed: string): void => {
      setLast(side);
      onValue({ ...value, [side]: keptDay(typed) });
    },
  });
  return (
    <fieldset className="threshold-period">
      <legend>{label}</legend>
      <Typed {...part('from')} />
      <Typed {...part('to')} />
    </fieldset>
  );
}

const HELP: Readonly<Partial<Record<ThresholdRule['kind'], string>>> = { words: THRESHOLD_TEXTS.wordsHelp, day: THRESHOLD_TEXTS.dayHelp };
const UNITS: Readonly<Partial<Record<ThresholdRule['kind'], string>>> = THRESHOLD_TEXTS.units;

function shownValue({ kind }: ThresholdRule, value: string | number | readonly string[]): string {
  if (typeof value === 'number') return String(kind === 'share' ? Math.round(value * 100) : value);
  return typeof value === 'string' ? shownDay(value) : value.join(', ');
}

function keptValue({ kind }: ThresholdRule, typed: string): Json {
  if (kind === 'day') return keptDay(typed);
  if (kind === 'words') return typed.split(',').map((word) => word.trim()).filter((word) => word !== '');
  const number = Number(typed.replace(',', '.'));
  return kind === 'share' ? number / 100 : number;
}

interface TypedProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly unit?: string | undefined;
  readonly shown: string;
  readonly disabled: boolean;
  readonly error: string | null;
  readonly onTyped: (typed: string) => void;
}

function Typed({ label, help, unit, shown, disabled, error, onTyped }: TypedProps) {
  return (
    <KeptField
      label={label}
      description={help}
      rightSection={unit === undefined ? undefined : <span className="quiet">{unit}</span>}
      rightSectionWidth={72}
      kept={shown}
      disabled={disabled}
      error={error}
      onKeep={onTyped}
    />
  );
}
