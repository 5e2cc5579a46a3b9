import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { rpl09 } from '../../../domain/controls/rpl/rpl-09.ts';
import { canReplace } from '../../../domain/controls/rpl/replacement-facts.ts';
import { replacementEffect } from '../../../domain/replacements/replacement-effect.ts';
import type { Replacement } from '../../../domain/replacements/replacement.ts';
import { effectSentence, keepsSentence, noServiceSentence, REPLACEMENT_TEXTS as TEXTS } from '../../../texts/year/replacements.ts';
import { UI_TEXTS } from '../../../texts/frame/ui.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { usePersonNames } from '../../sheets/use-person-names.ts';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { InspectorSection } from '../../ui/inspector-section.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';

interface EffectProps {
  /** Whether what is kept after the end can be taken back now. */
  readonly hasEnded?: boolean;
  readonly replacement: Pick<Replacement, 'absentId' | 'substituteId' | 'scope' | 'period'>;
}

/** What the substitute gains, until when, and what stays after the end; said before anything is kept. */
export function EffectSection({ replacement, hasEnded = false }: EffectProps) {
  const { absentId, substituteId, scope, period } = replacement;
  const side = useSchool((state) => state.rightsNow);
  const directory = useSchool((state) => state.directory);
  const names = usePersonNames();
  const effect = useMemo(() => replacementEffect(side, { absentId, substituteId, scope }), [side, absentId, substituteId, scope]);
  if (absentId === '' || substituteId === '') return null;
  const name = names(substituteId) ?? TEXTS.gone;
  return (
    <>
      {canReplace({ directory }, substituteId) ? null : <InlineNotice kind="warning">{noServiceSentence(name)}</InlineNotice>}
      <InspectorSection title={TEXTS.effect} mark={<StatusBadge kind="inferred">{UI_TEXTS.inferred}</StatusBadge>}>
        <p>{effectSentence(name, period === null || period.to === '' ? null : period.to, effect.classes.map((one) => one.name), { ...effect, hasEnded })}</p>
        <p className="source-line">{TEXTS.effectNote}</p>
      </InspectorSection>
      <AfterEnd name={name} kept={effect.keeps.map(({ title }) => title)} hasEnded={hasEnded} />
    </>
  );
}

interface AfterEndProps {
  readonly name: string;
  /** The rubriques where a right stays. */
  readonly kept: readonly string[];
  readonly hasEnded: boolean;
}

/** What stays once it is over, and where it is taken back (RPL-09). */
function AfterEnd({ name, kept, hasEnded }: AfterEndProps) {
  return (
    <InspectorSection title={TEXTS.afterEnd}>
      {kept.length === 0 ? <p>{TEXTS.nothingKept}</p> : <InlineNotice kind="warning">{keepsSentence(name, kept)}</InlineNotice>}
      {kept.length > 0 && hasEnded ? <p><Link to="/controles" search={{ id: rpl09.id }}>{TEXTS.takeBack}</Link></p> : null}
    </InspectorSection>
  );
}
