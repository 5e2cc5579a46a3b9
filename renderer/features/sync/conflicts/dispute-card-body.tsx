import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { mostMoved } from '../../../../domain/rights/impact.ts';
import { sameJson } from '../../../../domain/kernel/json.ts';
import { cardExplanation, choiceEffect, choiceLabels, choiceMade, CONFLICT_TEXTS, inForceSentence, sideLabel, sideMessage, wishLabel } from '../../../../texts/changes/conflicts.ts';
import { editObject } from '../../../../texts/changes/edits.ts';
import type { SettingNames } from '../../../../texts/language/setting-objects.ts';
import { valueWords } from '../../../../texts/language/value-words.ts';
import { isSettingsEntity } from '../../../../domain/sync/entity.ts';
import { isOrdered } from '../../../../domain/sync/field-order.ts';
import { useActions, useSchool } from '../../../school/store/school-context.tsx';
import { useSettingNames } from '../../../sheets/use-setting-names.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { changesOfSide, type CardEdit, type Choice, type Decision, type DisputeCard } from './conflict-card.ts';
import { effectBetween, reachBetween, resourcesBetween } from '../../../school/edits/effect-of.ts';
import { OtherValue } from './other-value.tsx';
import { useSideMessages, type SideMessages } from './side-messages.ts';
import { rememberSettled } from './settled-here.ts';
import { useNow } from '../../../ui/use-now.ts';
import { useSchoolPart } from '../../../school/store/use-school-part.ts';

interface DisputeProps {
  readonly card: DisputeCard;
  readonly canEdit: boolean;
}

/** Where both started from, what each wants and its effect, what holds meanwhile, and the choice. */
export function DisputeCardBody({ card, canEdit }: DisputeProps) {
  const explanation = cardExplanation(card.kind);
  const messages = useSideMessages(card);
  // Choices come under all there is to read: a message that came later would push them from under a click.
  const choices = canEdit && messages !== undefined ? <Choices card={card} /> : null;
  return (
    <>
      {explanation === undefined ? null : <p>{explanation}</p>}
      <Sides card={card} messages={messages ?? {}} />
      {card.decision === undefined ? choices : <Decided card={card} decision={card.decision} />}
    </>
  );
}

function Sides({ card, messages }: { readonly card: DisputeCard; readonly messages: SideMessages }) {
  const names = useSettingNames();
  const effects = useEffects(card);
  const now = useNow();
  const me = useSchool((state) => state.actor?.name ?? null);
  const theirs = sideLabel(CONFLICT_TEXTS.theirs, card.theirsBy === me ? CONFLICT_TEXTS.you : card.theirsBy, card.theirsAt, now);
  const mine = card.mineBy === me
    ? sideLabel(CONFLICT_TEXTS.mine, CONFLICT_TEXTS.you, card.mineAt, now)
    : wishLabel(card.mineBy, card.mineAt, now);
  return card.edits.map((edit, i) => {
    const words = (value: CardEdit['base']): string => valueWords(edit, value, names);
    return (
      <section key={`${edit.entity} ${edit.id} ${edit.field}`} className="conflict-edit">
        <h3>{editObject(edit, names)}</h3>
        {isWitness(card, i) ? <p className="quiet">{CONFLICT_TEXTS.moved} {movedWords(edit, names)}</p> : (
          <dl className="conflict-sides">
            <Side label={CONFLICT_TEXTS.origin} value={words(edit.base)} />
            <Side label={theirs} value={words(edit.theirs)} {...(i === 0 ? { effect: effects.theirs, message: messages.theirs } : {})} />
            <Side label={mine} value={words(edit.mine)} {...(i === 0 ? { effect: effects.mine, message: messages.mine } : {})} />
          </dl>
        )}
        {sameJson(edit.theirs, edit.mine) ? null : <p className="in-force">{inForceSentence(words(edit.inForce), isRestricted(card, edit))}</p>}
      </section>
    );
  });
}

/** What moved under a deletion is shown, not chosen: both sides are the same there. */
function isWitness({ kind }: DisputeCard, i: number): boolean {
  return kind === 'delete-vs-edit' && i > 0;
}

function movedWords(edit: CardEdit, names: SettingNames): string {
  return `${valueWords(edit, edit.base, names)} → ${valueWords(edit, edit.theirs, names)}`;
}

/** The ENT restricts what it holds; what has not been sent restricts nothing yet. */
function isRestricted({ source }: DisputeCard, { entity, field }: CardEdit): boolean {
  return source.of === 'ent' && isSettingsEntity(entity) && isOrdered({ entity, field });
}

interface SideProps {
  readonly label: string;
  readonly value: string;
  readonly effect?: string | undefined;
  readonly message?: string | undefined;
}

function Side({ label, value, effect, message }: SideProps) {
  return (
    <div className="conflict-side">
      <dt><bdi>{label}</bdi></dt>
      <dd>
        <strong>{value}</strong>
        {effect === undefined ? null : <span className="quiet">{effect}</span>}
        {message === undefined ? null : <bdi className="side-message">{sideMessage(message)}</bdi>}
      </dd>
    </div>
  );
}

/** What only its own screen can count is not said to change nothing. */
const UNCOUNTED: ReadonlySet<string> = new Set(['moderator', 'matrixPreset', 'service', 'serviceAccess', 'accompaniment', 'ignoredControl', 'proposition', 'checklistItem', 'controlThreshold', 'schoolCalendar', 'platform', 'announcement', 'accountSuspension', 'homePage', 'homeTile', 'correspondence', 'offlineLease', 'rightsReview', 'limitation', 'answerers', 'assignmentManager', 'pixManager', 'licenceRecovery', 'replacement', 'timetableSettings', 'inspection', 'inspector', 'visa']);

function useEffects(card: DisputeCard): { readonly theirs: string | undefined; readonly mine: string | undefined } {
  const now = useNow();
  const ground = useSchoolPart('directory', 'school', 'before', 'rightsBefore');
  return useMemo(() => {
    const sentence = (of: 'theirs' | 'mine'): string | undefined => {
      if (card.edits.every(({ entity }) => UNCOUNTED.has(entity))) return undefined;
      const [base, wished] = [changesOfSide(card, 'base'), changesOfSide(card, of)];
      const effect = effectBetween(ground, base, wished);
      return choiceEffect({ gained: effect.gainedPeople.length, lost: effect.lostPeople.length, moved: mostMoved(effect), reach: reachBetween(ground, base, wished, now), resources: resourcesBetween(ground, base, wished) });
    };
    return { theirs: sentence('theirs'), mine: sentence('mine') };
  }, [ground, card, now]);
}

function Choices({ card }: { readonly card: DisputeCard }) {
  const actions = useActions();
  const names = useSettingNames();
  const me = useSchool((state) => state.actor?.name ?? null);
  const labels = choiceLabels(card.kind, card.mineBy === me ? undefined : (card.mineBy ?? undefined));
  const [only, ...others] = card.edits;
  const choose = (choice: Choice): void => {
    const { source } = card;
    const value = choice.of === 'value' ? choice.value : undefined;
    if (source.of === 'ent') {
      actions.resolve(source.conflict, { choice: choice.of, ...(value === undefined ? {} : { values: [value] }) });
    } else {
      const { entity, id, field, theirs, mine, beside } = source.foreseen;
      if (beside === undefined) actions.settle({ entity, id, field }, theirs, choice.of, value);
      else actions.settleDeletion(source.foreseen, choice.of === 'mine');
      const kept = choice.of === 'value' ? choice.value : choice.of === 'mine' ? mine : theirs;
      rememberSettled({ key: card.key, object: editObject({ entity, id, field }, names), value: valueWords({ entity, field }, kept, names) });
    }
  };
  return (
    <div className="conflict-choices">
      <Button onClick={() => choose({ of: 'theirs' })}>{labels.theirs}</Button>
      <Button onClick={() => choose({ of: 'mine' })}>{labels.mine}</Button>
      {only === undefined || others.length > 0 || card.kind !== 'value' ? null : <OtherValue edit={only} onChoose={(value) => choose({ of: 'value', value })} />}
    </div>
  );
}

function Decided({ card, decision }: { readonly card: DisputeCard; readonly decision: Decision }) {
  const { discard } = useActions();
  const choice = useChoiceWords(card, decision);
  return (
    <InlineNotice kind="info">
      {decision.isSent ? CONFLICT_TEXTS.onItsWay : CONFLICT_TEXTS.settled} {choice === undefined ? null : choiceMade(choice)}
      {decision.isSent ? null : <Button className="notice-button" onClick={() => discard([decision.entryId])}>{CONFLICT_TEXTS.reconsider}</Button>}
    </InlineNotice>
  );
}

/** What was chosen, in the words of its button, or the value itself. */
function useChoiceWords({ kind, mineBy, edits: [edit] }: DisputeCard, { resolution }: Decision): string | undefined {
  const names = useSettingNames();
  const me = useSchool((state) => state.actor?.name ?? null);
  if (resolution === undefined) return undefined;
  const { choice, values } = resolution;
  if (choice !== 'value') return choiceLabels(kind, mineBy === me ? undefined : (mineBy ?? undefined))[choice];
  return edit === undefined ? undefined : valueWords(edit, values?.[0] ?? edit.inForce, names);
}
