import { Button } from '@mantine/core';
import type { PlannedReplacement } from '../../../domain/replacements/replacement.ts';
import { refusalSentence } from '../../../texts/refusals.ts';
import { REPLACEMENT_TEXTS as TEXTS } from '../../../texts/replacements.ts';
import { periodSaid } from '../../../texts/timeline.ts';
import { usePersonNames } from '../../sheets/use-person-names.ts';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { EffectSection } from './effect-section.tsx';
import { ReplacementFields } from './replacement-fields.tsx';
import type { ReplacementActs } from './use-replacement-acts.ts';

interface ReplacementSheetProps {
  readonly replacement: PlannedReplacement;
  readonly canEdit: boolean;
  readonly acts: ReplacementActs;
}

/** One replacement: changed at once here, or locked with its reason where the timetable software holds it. */
export function ReplacementSheet({ replacement, canEdit, acts }: ReplacementSheetProps) {
  const names = usePersonNames();
  const isLocked = replacement.origin === 'edt';
  const mayChange = canEdit && !isLocked;
  return (
    <article className="sheet" aria-label={names(replacement.absentId) ?? TEXTS.gone}>
      <h2 className="inspector-title"><span>{names(replacement.absentId) ?? TEXTS.gone}</span>{isLocked ? <StatusBadge kind="upstream">{TEXTS.edt}</StatusBadge> : null}</h2>
      {isLocked ? <InlineNotice kind="info">{TEXTS.locked}</InlineNotice> : null}
      {acts.refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(acts.refusal, names)}</InlineNotice>}
      <Facts replacement={replacement} />
      {mayChange ? <ReplacementFields id={replacement.id} wish={replacement} onWish={(change) => acts.change(replacement.id, change)} /> : null}
      {mayChange ? <div className="control-acts"><Button onClick={() => acts.cancel(replacement.id)}>{TEXTS.cancel}</Button></div> : null}
      <EffectSection replacement={replacement} />
    </article>
  );
}

function Facts({ replacement: { substituteId, period, sessions, reason } }: Pick<ReplacementSheetProps, 'replacement'>) {
  const names = usePersonNames();
  return (
    <dl className="facts">
      <dt>{TEXTS.substitute}</dt><dd>{names(substituteId) ?? TEXTS.gone}</dd>
      <dt>{TEXTS.dates}</dt><dd>{periodSaid(period.from, period.to)}</dd>
      {sessions.length === 0 ? null : <><dt>{TEXTS.sessions}</dt><dd>{sessions.length}</dd></>}
      {reason === '' ? null : <><dt>{TEXTS.reason}</dt><dd>{reason}</dd></>}
    </dl>
  );
}
