import type { Thresholds, ThresholdId, ThresholdRule } from '../../../domain/controls/thresholds.data.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import { keptDay, shownDay, THRESHOLD_TEXTS } from '../../../texts/situation/thresholds.ts';
import { KeptField } from '../../ui/fields/kept-field.tsx';

interface ThresholdFieldProps {
  readonly label: string;
  readonly rule: ThresholdRule;
  readonly value: Thresholds[ThresholdId];
  readonly disabled: boolean;
  readonly onValue: (value: Json) => void;
}

/** One threshold as one types it; what does not fit is refused with a sentence, by the rule and not by the field. */
export function ThresholdField({ label, rule, value, disabled, onValue }: ThresholdFieldProps) {
  if (typeof value === 'object' && 'from' in value) {
    return (
      <fieldset className="threshold-period">
        <legend>{label}</legend>
        <Typed label={THRESHOLD_TEXTS.from} shown={shownDay(value.from)} disabled={disabled} onTyped={(from) => onValue({ ...value, from: keptDay(from) })} />
        <Typed label={THRESHOLD_TEXTS.to} shown={shownDay(value.to)} disabled={disabled} onTyped={(to) => onValue({ ...value, to: keptDay(to) })} />
      </fieldset>
    );
  }
  return <Typed label={label} help={HELP[rule.kind]} unit={UNITS[rule.kind]} shown={shownValue(rule, value)} disabled={disabled} onTyped={(typed) => onValue(keptValue(rule, typed))} />;
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
  readonly onTyped: (typed: string) => void;
}

function Typed({ label, help, unit, shown, disabled, onTyped }: TypedProps) {
  return (
    <KeptField
      label={label}
      description={help}
      rightSection={unit === undefined ? undefined : <span className="quiet">{unit}</span>}
      rightSectionWidth={72}
      kept={shown}
      disabled={disabled}
      onKeep={onTyped}
    />
  );
}
