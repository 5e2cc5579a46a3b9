import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lastTold, madeUselessBy } from '../../../domain/replacements/replacement-state.ts';
import { listReplacements, type ScopeSlot } from '../../../domain/replacements/replacement.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { capital } from '../../../texts/language/typography.ts';
import { refusalSentence } from '../../../texts/changes/refusals.ts';
import { missingSentence, natureWords, redundantSentence, REPLACEMENT_TEXTS as TEXTS, sessionsWords, slotLabel, stateWords, unconfirmedSentence } from '../../../texts/year/replacements.ts';
import { periodSaid } from '../../../texts/frame/timeline.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { usePersonNames } from '../../sheets/use-person-names.ts';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { EffectSection } from './effect-section.tsx';
import { NatureSection } from './nature-section.tsx';
import { ReplacementFields } from './replacement-fields.tsx';
import { ReplacementWarningList } from './replacement-warning-list.tsx';
import type { SeenReplacement } from '../../../domain/replacements/seen-replacements.ts';
import type { ReplacementActs } from './use-replacement-acts.ts';

interface ReplacementSheetProps {
  readonly seen: SeenReplacement;
  readonly canEdit: boolean;
  readonly acts: ReplacementActs;
}

/** One replacement: changed at once here, or locked with its reason where the timetable software holds it. */
export function ReplacementSheet({ seen, canEdit, acts }: ReplacementSheetProps) {
  const { one } = seen;
  const names = usePersonNames();
  const refusal = acts.refusalOf(one.id);
  const isLocked = one.origin === 'edt';
  const mayChange = canEdit && !isLocked;
  return (
    <article className="sheet" aria-label={names(one.absentId) ?? TEXTS.gone}>
      <h2 className="inspector-title"><span>{names(one.absentId) ?? TEXTS.gone}</span>{isLocked ? <StatusBadge kind="upstream">{TEXTS.edt}</StatusBadge> : null}</h2>
      {isLocked ? <InlineNotice kind="info">{TEXTS.locked}</InlineNotice> : null}
      <WhyState seen={seen} />
      {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal, names)}</InlineNotice>}
      <Facts seen={seen} />
      {mayChange ? <div className="control-acts"><Button onClick={() => acts.cancel(one.id)}>{TEXTS.cancel}</Button></div> : null}
      {mayChange ? <ReplacementFields id={one.id} wish={one} onWish={(change) => acts.change(one.id, change)} /> : null}
      {seen.time === 'ended' ? null : <ReplacementWarningList wish={one} />}
      <EffectSection replacement={one} hasEnded={seen.time === 'ended'} />
      <NatureSection period={one.period} />
    </article>
  );
}

/** What the timetable says of one, and what to do then. */
function WhyState({ seen: { one, state } }: Pick<ReplacementSheetProps, 'seen'>) {
  const view = useSchool((school) => school.view);
  if (state === 'unconfirmed' && one.missingSince !== null) return <InlineNotice kind="warning">{missingSentence(one.missingSince, one.sessions.length)} <Link to="/importer">{SCREEN_TITLES.importer}</Link></InlineNotice>;
  if (state === 'unconfirmed') return <InlineNotice kind="warning">{unconfirmedSentence(lastTold(view) ?? '')}</InlineNotice>;
  const other = state === 'redundant' ? madeUselessBy(listReplacements(view), one) : undefined;
  return other === undefined ? null : <InlineNotice kind="warning">{redundantSentence(other.period.from, other.period.to)}</InlineNotice>;
}

function Facts({ seen: { one: { substituteId, period, scope, sessions, reason }, state, time, length, days } }: Pick<ReplacementSheetProps, 'seen'>) {
  const names = usePersonNames();
  return (
    <dl className="facts">
      <dt>{TEXTS.substitute}</dt><dd>{names(substituteId) ?? TEXTS.gone}</dd>
      <dt>{TEXTS.dates}</dt><dd>{periodSaid(period.from, period.to)}</dd>
      <dt>{TEXTS.state}</dt><dd>{capital(stateWords(state, time))}</dd>
      <dt>{TEXTS.nature}</dt><dd>{capital(natureWords(length, days))}</dd>
      <Slots slots={scope.slots ?? []} />
      {sessions.length === 0 ? null : <><dt>{TEXTS.sessions}</dt><dd>{sessionsWords(sessions)}</dd></>}
      {reason === '' ? null : <><dt>{TEXTS.reason}</dt><dd>{reason}</dd></>}
    </dl>
  );
}

/** The lessons that are replaced, where the timetable, or who planned it, says which. */
function Slots({ slots }: { readonly slots: readonly ScopeSlot[] }) {
  const directory = useSchool((school) => school.directory);
  if (slots.length === 0) return null;
  return (
    <>
      <dt>{TEXTS.slots}</dt>
      <dd>{slots.map((slot) => <span key={JSON.stringify(slot)} className="block">{slotLabel(slot, slot.groupIds.map((id) => directory.findGroup(id)?.name ?? id))}</span>)}</dd>
    </>
  );
}
