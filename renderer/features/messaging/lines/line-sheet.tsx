import { Button } from '@mantine/core';
import { useState } from 'react';
import { addMembers, removeMembers, replaceMembers } from '../../../../domain/directory/group-gestures.ts';
import { replaceBackDoor } from '../../../../domain/messaging/back-door.ts';
import { setCells } from '../../../../domain/messaging/matrix-gestures.ts';
import { allClassesOf, alsoIn, keepConsequence, leaversSentence, LINE_TEXTS, missingSentence, removeFrom, tooMany, whyHere } from '../../../../texts/messaging/messaging-lines.ts';
import { refusalSentence } from '../../../../texts/changes/refusals.ts';
import { useActions, useSchool, useSchoolStore } from '../../../school/store/school-context.tsx';
import { AddPeopleDialog } from '../../../sheets/add-people-dialog.tsx';
import { openSheet } from '../../../sheets/open-sheet.ts';
import { usePersonNames } from '../../../sheets/use-person-names.ts';
import { useRefusal } from '../../../sheets/use-refusal.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { gridName, sentenceName } from '../../../ui/person-name.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { AllClassesSwitch } from './all-classes.tsx';
import type { LineMember, LineModel } from './line-model.ts';
import { ChoosePersonDialog } from './choose-person-dialog.tsx';
import { useMayEdit } from '../../../sheets/use-may-edit.ts';

interface LineProps {
  readonly line: LineModel;
}

interface LineSheetProps extends LineProps {
  /** Whether « Garder seulement… » is open from the start. */
  readonly keepsOne: boolean;
}

type Asking = 'add' | 'keep' | 'replace';

/** The members of a line with why each is there, who is missing, who left, and the ways to set it right. */
export function LineSheet({ line, keepsOne }: LineSheetProps) {
  const { group, members, own } = line;
  const canEdit = useMayEdit('membership') && own !== undefined;
  const [asking, setAsking] = useState<Asking | undefined>(keepsOne ? 'keep' : undefined);
  const acts = useLineActs(line);
  return (
    <section className="line-sheet" aria-label={group.name}>
      <h2><bdi>{group.name}</bdi></h2>
      {canEdit ? (
        <div className="setting-row">
          <Button onClick={() => setAsking('add')}>{LINE_TEXTS.add}</Button>
          <Button disabled={members.length < 2} onClick={() => setAsking('keep')}>{LINE_TEXTS.keepOnly}</Button>
          <Button disabled={members.length === 0} onClick={() => setAsking('replace')}>{LINE_TEXTS.replaceBy}</Button>
        </div>
      ) : null}
      <ToSetRight line={line} acts={acts} canEdit={canEdit} />
      {acts.refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(acts.refusal, acts.names)}</InlineNotice>}
      {members.length === 0 ? <p className="quiet">{LINE_TEXTS.empty}</p> : null}
      <ul className="line-members" aria-label={LINE_TEXTS.membersOf(group.name)}>
        {members.map((member) => <Member key={member.id} line={line} member={member} onRemove={canEdit ? () => acts.remove([member.id]) : undefined} />)}
      </ul>
      <Asked line={line} asking={canEdit ? asking : undefined} acts={acts} onClose={() => setAsking(undefined)} />
    </section>
  );
}

function useLineActs({ group, own, members }: LineModel) {
  const { record } = useActions();
  const store = useSchoolStore();
  const names = usePersonNames();
  const { refusal, attempt } = useRefusal(group.id);
  const others = (kept: string): readonly string[] => members.map(({ id }) => id).filter((id) => id !== kept);
  const add = (people: readonly string[]): void => attempt(own && record(addMembers(store.getState().view, own, people)));
  const remove = (people: readonly string[]): void => attempt(own && record(removeMembers(store.getState().view, own, people)));
  const replace = (by: string): void => {
    attempt(own && record(replaceMembers(store.getState().view, own, members.map(({ id }) => id), by)));
  };
  const openClasses = (): void => attempt(own && record(replaceBackDoor(store.getState().view, own, members.map(({ id }) => id))));
  const hide = (): void => attempt(record(setCells(store.getState().view, FAMILIES.map((emitter) => ({ emitter, target: `group:${group.id}`, targetName: group.name })), false)));
  return { refusal, names, add, remove, replace, openClasses, hide, keep: (id: string): void => remove(others(id)) };
}

interface ToSetRightProps extends LineProps {
  readonly acts: ReturnType<typeof useLineActs>;
  readonly canEdit: boolean;
}

/** Everything wrong with a line, each with what sets it right. */
function ToSetRight({ line, acts, canEdit }: ToSetRightProps) {
  return (
    <>
      {line.hasTooMany ? <InlineNotice kind="warning">{tooMany(line.members.length)}</InlineNotice> : null}
      {line.isBackDoor ? <BackDoor onReplace={canEdit ? acts.openClasses : undefined} onHide={canEdit ? acts.hide : undefined} /> : null}
      <Missing line={line} onAdd={canEdit ? acts.add : undefined} />
      <Leavers line={line} onRemove={canEdit ? acts.remove : undefined} />
    </>
  );
}

const FAMILIES = ['student', 'guardian'] as const;

interface BackDoorProps {
  readonly onReplace: (() => void) | undefined;
  readonly onHide: (() => void) | undefined;
}

/** A line used for something else (MSG-10): what replaces it, or hiding it from families. */
function BackDoor({ onReplace, onHide }: BackDoorProps) {
  return (
    <InlineNotice kind="warning">
      {LINE_TEXTS.backDoor}{' '}
      {onReplace === undefined ? null : <button type="button" className="link-button" onClick={onReplace}>{LINE_TEXTS.replaceBackDoor}</button>}{' '}
      {onHide === undefined ? null : <button type="button" className="link-button" onClick={onHide}>{LINE_TEXTS.hideBackDoor}</button>}
    </InlineNotice>
  );
}

interface AskedProps extends LineProps {
  readonly asking: Asking | undefined;
  readonly acts: ReturnType<typeof useLineActs>;
  readonly onClose: () => void;
}

function Asked({ line: { group, members }, asking, acts, onClose }: AskedProps) {
  const indices = members.map(({ person }) => person);
  if (asking === 'add') return <AddPeopleDialog groupName={group.name} members={indices} onAdd={acts.add} onClose={onClose} />;
  if (asking === 'keep') {
    const ids = new Set(members.map(({ id }) => id));
    return (
      <ChoosePersonDialog title={`${LINE_TEXTS.keepOnly} · ${group.name}`} label={LINE_TEXTS.keepOnlyLabel} action={LINE_TEXTS.keepOnlyAction} among={({ id }) => ids.has(id)} choices={indices} note={keepConsequence(members.length - 1)} onChoose={acts.keep} onClose={onClose} />
    );
  }
  if (asking === undefined) return null;
  return <ChoosePersonDialog title={`${LINE_TEXTS.replaceBy} · ${group.name}`} label={LINE_TEXTS.replaceLabel} action={LINE_TEXTS.replaceAction} among={isStaff} note={keepConsequence(members.length)} onChoose={acts.replace} onClose={onClose} />;
}

const isStaff = ({ profile }: { readonly profile: string }): boolean => profile !== 'student' && profile !== 'guardian';

interface MemberProps extends LineProps {
  readonly member: LineMember;
  readonly onRemove: (() => void) | undefined;
}

function Member({ line, member, onRemove }: MemberProps) {
  const person = useSchool((state) => state.directory.people[member.person]);
  if (person === undefined) return null;
  const name = sentenceName(person);
  return (
    <li className="line-member">
      <span>
        <button type="button" className="link-button" onClick={() => openSheet({ kind: 'person', id: person.id })}><bdi>{gridName(person)}</bdi></button>{' '}
        {member.isNew ? <StatusBadge kind="changed">{LINE_TEXTS.changed}</StatusBadge> : null}
      </span>
      <AllClassesSwitch personId={person.id} label={allClassesOf(name)} />
      {onRemove === undefined ? null : <button type="button" className="link-button" aria-label={removeFrom(line.group.name, name)} onClick={onRemove}>{LINE_TEXTS.remove}</button>}
      <span className="quiet">{whyHere(member.functions)}{person.otherSchools === undefined ? '' : ` · ${alsoIn(person.otherSchools)}`}</span>
    </li>
  );
}

function Missing({ line: { missing }, onAdd }: LineProps & { readonly onAdd: ((people: readonly string[]) => void) | undefined }) {
  const directory = useSchool((state) => state.directory);
  if (missing.length === 0) return null;
  const people = missing.flatMap((i) => directory.people[i] ?? []);
  return (
    <InlineNotice kind="warning">
      {missingSentence(missing.length)} {people.slice(0, 8).map((person) => gridName(person)).join(', ')}{' '}
      {onAdd === undefined ? null : <button type="button" className="link-button" onClick={() => onAdd(people.map(({ id }) => id))}>{people.length === 1 ? LINE_TEXTS.addOne : LINE_TEXTS.addAll}</button>}
    </InlineNotice>
  );
}

function Leavers({ line: { leavers }, onRemove }: LineProps & { readonly onRemove: ((people: readonly string[]) => void) | undefined }) {
  if (leavers.length === 0) return null;
  return (
    <InlineNotice kind="warning">
      {leaversSentence(leavers.length)}{' '}
      {onRemove === undefined ? null : <button type="button" className="link-button" onClick={() => onRemove(leavers)}>{leavers.length === 1 ? LINE_TEXTS.remove : LINE_TEXTS.removeAll}</button>}
    </InlineNotice>
  );
}
