import { isDay } from '../../../domain/kernel/days.ts';
import { lastingDays, longFromDays, replacementLength } from '../../../domain/replacements/replacement-length.ts';
import type { ReplacementPeriod } from '../../../domain/replacements/replacement.ts';
import { natureSentence, REPLACEMENT_TEXTS as TEXTS } from '../../../texts/year/replacements.ts';
import { UI_TEXTS } from '../../../texts/frame/ui.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { InspectorSection } from '../../ui/inspector-section.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';

/** Short or long, what follows from it, and where that comes from (P10); nothing as long as the days are not known. */
export function NatureSection({ period }: { readonly period: ReplacementPeriod }) {
  const longFrom = useSchool(({ view }) => longFromDays(view));
  if (!isDay(period.from) || !isDay(period.to) || period.to < period.from) return null;
  const length = replacementLength(period, longFrom);
  return (
    <InspectorSection title={TEXTS.nature} mark={<StatusBadge kind="inferred">{UI_TEXTS.inferred}</StatusBadge>}>
      <p>{natureSentence(length, lastingDays(period), longFrom)}</p>
      {length === 'long' ? <ul className="plain-list">{TEXTS.longMeans.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul> : null}
      <p className="source-line">{TEXTS.natureSource}</p>
    </InspectorSection>
  );
}
