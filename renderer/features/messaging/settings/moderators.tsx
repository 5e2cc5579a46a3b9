import { Button } from '@mantine/core';
import { useState } from 'react';
import { parseModeratorId } from '../../../../domain/messaging/decide-messaging.ts';
import { setModerator } from '../../../../domain/messaging/matrix-gestures.ts';
import type { PrincipalRef } from '../../../../domain/rubriques/principal.ts';
import type { SettingsView } from '../../../../domain/sync/row.ts';
import { MESSAGING_SETTING_TEXTS } from '../../../../texts/messaging/messaging-settings.ts';
import { refusalSentence } from '../../../../texts/changes/refusals.ts';
import { principalWords } from '../../../../texts/language/setting-objects.ts';
import { useActions, useSchool, useSchoolStore } from '../../../school/store/school-context.tsx';
import { PrincipalChoice, type Choosable } from '../../../sheets/principal-choice.tsx';
import { useRefusal } from '../../../sheets/use-refusal.ts';
import { useSettingNames } from '../../../sheets/use-setting-names.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { SettingCard } from './setting-card.tsx';
import { useMayEdit } from '../../../sheets/use-may-edit.ts';

const { moderators: TEXTS, changed } = MESSAGING_SETTING_TEXTS;

const ANYBODY: Choosable = { person: ({ profile }) => profile !== 'student' && profile !== 'guardian', group: () => true };

/** Who handles the messages that were reported (S2-038): people and groups. */
export function Moderators() {
  const view = useSchool((state) => state.view);
  const before = useSchool((state) => state.before);
  const names = useSettingNames();
  const canEdit = useMayEdit('moderator');
  const { set, refusal } = useModeratorActs();
  const now = moderatorsOf(view);
  const had = new Set(moderatorsOf(before).map(keyOf));
  const isChanged = now.length !== had.size || now.some((one) => !had.has(keyOf(one)));
  return (
    <SettingCard title={TEXTS.title} isChanged={isChanged} source={TEXTS.source}>
      <p className="quiet">{TEXTS.purpose}</p>
      {now.length === 0 ? <InlineNotice kind="warning">{TEXTS.none}</InlineNotice> : null}
      <ul className="lines" aria-label={TEXTS.title}>
        {now.map((principal) => {
          const name = principalWords(principal, names);
          return (
            <li key={keyOf(principal)} className="line">
              <bdi>{name}</bdi>
              {had.has(keyOf(principal)) ? null : <StatusBadge kind="changed">{changed}</StatusBadge>}
              {canEdit ? <button type="button" className="link-button line-end" aria-label={TEXTS.remove(name)} onClick={() => set(principal, false)}>×</button> : null}
            </li>
          );
        })}
      </ul>
      {canEdit ? <AddModerator onAdd={(principal) => set(principal, true)} /> : null}
      {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal)}</InlineNotice>}
    </SettingCard>
  );
}

const keyOf = ({ kind, id }: PrincipalRef): string => `${kind}:${id}`;

function moderatorsOf(view: SettingsView): readonly PrincipalRef[] {
  return [...view.list('moderator')].flatMap(([id, { fields }]) => (fields['moderates'] === true ? (parseModeratorId(id) ?? []) : []));
}

function useModeratorActs() {
  const { record } = useActions();
  const store = useSchoolStore();
  const names = useSettingNames();
  const { refusal, attempt } = useRefusal('moderators');
  const set = (principal: PrincipalRef, moderates: boolean): void => {
    const name = names.group(principal.id);
    const asked = principal.kind === 'group' && name !== undefined ? { ...principal, name } : principal;
    attempt(record(setModerator(store.getState().view, asked, moderates)));
  };
  return { set, refusal };
}

function AddModerator({ onAdd }: { readonly onAdd: (principal: PrincipalRef) => void }) {
  const [principal, setPrincipal] = useState<PrincipalRef>();
  const add = (): void => {
    if (principal === undefined) return;
    onAdd(principal);
    setPrincipal(undefined);
  };
  return (
    <div className="end-fields">
      <PrincipalChoice label={TEXTS.add} placeholder={TEXTS.choose} among={ANYBODY} value={principal} onChange={setPrincipal} />
      <Button disabled={principal === undefined} onClick={add}>{TEXTS.give}</Button>
    </div>
  );
}
