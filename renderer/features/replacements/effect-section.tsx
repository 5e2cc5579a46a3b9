import { useMemo } from 'react';
import { canReplace } from '../../../domain/controls/rpl/replacement-facts.ts';
import { replacementEffect } from '../../../domain/replacements/replacement-effect.ts';
import type { Replacement } from '../../../domain/replacements/replacement.ts';
import { effectSentence, keepsSentence, noServiceSentence, REPLACEMENT_TEXTS as TEXTS } from '../../../texts/replacements.ts';
import { useSchool } from '../../school/school-context.tsx';
import { usePersonNames } from '../../sheets/use-person-names.ts';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { InspectorSection } from '../../ui/inspector-section.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';

interface EffectProps {
  readonly replacement: Pick<Replacement, 'absentId' | 'substituteId' | 'scope' | 'period'>;
}

/** What the substitute gains, until when, and what stays after the end; said before anything is kept. */
export function EffectSection({ replacement }: EffectProps) {
  const { absentId, substituteId, scope, period } = replacement;
  const side = useSchool((state) => state.rightsNow);
  const directory = useSchool((state) => state.directory);
  const names = usePersonNames();
  const effect = useMemo(() => replacementEffect(side, { absentId, substituteId, scope }), [side, absentId, substituteId, scope]);
  if (absentId === '' || substituteId === '') return null;
  const name = names(substituteId) ?? TEXTS.gone;
  const kept = effect.keeps.map(({ title }) => title);
  return (
    <>
      {canReplace({ directory }, substituteId) ? null : <InlineNotice kind="warning">{noServiceSentence(name)}</InlineNotice>}
      <InspectorSection title={TEXTS.effect} mark={<StatusBadge kind="inferred">Déduit</StatusBadge>}>
        <p>{effectSentence(name, period === null || period.to === '' ? null : period.to, effect.classes.map((one) => one.name), effect)}</p>
        <p className="source-line">{TEXTS.effectNote}</p>
      </InspectorSection>
      <InspectorSection title={TEXTS.afterEnd}>
        {kept.length === 0 ? <p>{TEXTS.nothingKept}</p> : <InlineNotice kind="warning">{keepsSentence(name, kept)}</InlineNotice>}
      </InspectorSection>
    </>
  );
}
