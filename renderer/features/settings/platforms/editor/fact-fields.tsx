import { sourceOf } from '../../../../../domain/kernel/source-ref.ts';
import type { PlatformFact } from '../../../../../domain/platforms/platform.ts';
import { PLATFORM_FIELDS as FIELDS, PLATFORM_TEXTS } from '../../../../../texts/platforms/platforms.ts';
import { DayField } from '../../../../ui/fields/day-field.tsx';
import { FoldedSection } from './folded-section.tsx';
import { LineList } from './line-list.tsx';
import type { SectionProps } from './section-props.ts';
import { SourceField } from './source-field.tsx';
import { TextPart } from './text-part.tsx';

/** What is to be known of accounts, and of the platform, with its days. */
export function FactFields({ written: { accounts, facts }, onEdit }: SectionProps) {
  return (
    <>
      <Facts part="accounts" facts={accounts} most={20} onFacts={(lines) => onEdit({ accounts: lines })} />
      <Facts part="facts" facts={facts} most={30} onFacts={(lines) => onEdit({ facts: lines })} />
    </>
  );
}

interface FactsProps {
  readonly part: 'accounts' | 'facts';
  readonly facts: readonly PlatformFact[];
  readonly most: number;
  readonly onFacts: (facts: PlatformFact[]) => void;
}

function Facts({ part, facts, most, onFacts }: FactsProps) {
  return (
    <FoldedSection title={PLATFORM_TEXTS[part]} count={facts.length}>
      <LineList<PlatformFact> name={FIELDS[part]} lines={facts} blank={{ text: '', source: sourceOf('') }} most={most} onLines={onFacts}>
        {(line, onLine, i) => (
          <>
            <TextPart at={`${part}.${String(i)}.text`} label={FIELDS.text} value={line.text} most={400} isLong onText={(text) => onLine({ ...line, text })} />
            <DayField label={FIELDS.validFrom} day={line.validFrom ?? ''} onDay={(day) => onLine({ ...line, validFrom: dayOrNone(day) })} />
            <DayField label={FIELDS.validUntil} day={line.validUntil ?? ''} onDay={(day) => onLine({ ...line, validUntil: dayOrNone(day) })} />
            <SourceField source={line.source} onSource={(source) => onLine({ ...line, source })} />
          </>
        )}
      </LineList>
    </FoldedSection>
  );
}

function dayOrNone(day: string): string | undefined {
  return day === '' ? undefined : day;
}
