import { Button } from '@mantine/core';
import { liftSuspension, suspendPeople } from '../../../../domain/accounts/suspension-gestures.ts';
import { isPupilOf, suspensionsOf, type Suspension } from '../../../../domain/accounts/suspension.ts';
import { FAMILY_OF_PROFILE } from '../../../../domain/directory/profile.ts';
import { suspendedClass, suspendedFamily, suspendedPeople, SUSPENSION_TEXTS as TEXTS } from '../../../../texts/accounts/suspension.ts';
import { useActions, useSchool, useSchoolStore } from '../../../school/store/school-context.tsx';
import { useMayEdit } from '../../../sheets/use-may-edit.ts';
import { usePersonNames } from '../../../sheets/use-person-names.ts';
import { FoldedNames } from '../../../ui/folded-names.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';

/** What is suspended now, the draft included, and the way back: prepared, in one gesture. */
export function SuspensionLines({ now }: { readonly now: string }) {
  const view = useSchool((state) => state.view);
  const before = useSchool((state) => state.before);
  const all = suspensionsOf(view);
  if (all.length === 0) return null;
  const sent = new Set(suspensionsOf(before).map(({ id }) => id));
  const people = all.filter(({ ref }) => ref.kind === 'person');
  return (
    <ul className="accounts-suspended" aria-label={TEXTS.list}>
      {all.map((one) => (one.ref.kind === 'class' ? <ClassLine key={one.id} suspension={one} classId={one.ref.id} now={now} isPending={!sent.has(one.id)} /> : null))}
      {all.map((one) => (one.ref.kind === 'family' ? <FamilyLine key={one.id} suspension={one} now={now} isPending={!sent.has(one.id)} /> : null))}
      {people.length === 0 ? null : <PeopleLine suspensions={people} isPending={people.some(({ id }) => !sent.has(id))} />}
    </ul>
  );
}

function FamilyLine({ suspension, now, isPending }: { readonly suspension: Suspension; readonly now: string; readonly isPending: boolean }) {
  const { record } = useActions();
  const store = useSchoolStore();
  const mayEdit = useMayEdit('accountSuspension');
  const directory = useSchool((state) => state.directory);
  const { ref, until } = suspension;
  if (ref.kind !== 'family') return null;
  const people = directory.people.filter(({ profile }) => FAMILY_OF_PROFILE[profile] === ref.family).length;
  return (
    <li>
      <span>{suspendedFamily({ family: ref.family, people, until, isPast: until !== null && until < now })}</span>
      {isPending ? <StatusBadge kind="changed">{TEXTS.pending}</StatusBadge> : null}
      {mayEdit ? <Button size="compact-sm" onClick={() => void record(liftSuspension(store.getState().view, suspension, people))}>{TEXTS.lift}</Button> : null}
    </li>
  );
}

interface ClassLineProps {
  readonly suspension: Suspension;
  readonly classId: string;
  readonly now: string;
  readonly isPending: boolean;
}

function ClassLine({ suspension, classId, now, isPending }: ClassLineProps) {
  const { record } = useActions();
  const store = useSchoolStore();
  const mayEdit = useMayEdit('accountSuspension');
  const directory = useSchool((state) => state.directory);
  const { until } = suspension;
  const people = directory.people.filter((one) => isPupilOf(one, classId)).length;
  const name = directory.findGroup(classId)?.name ?? TEXTS.goneClass;
  return (
    <li>
      <span>{suspendedClass({ name, people, until, isPast: until !== null && until < now })}</span>
      {isPending ? <StatusBadge kind="changed">{TEXTS.pending}</StatusBadge> : null}
      {mayEdit ? <Button size="compact-sm" onClick={() => void record(liftSuspension(store.getState().view, suspension, people, name))}>{TEXTS.lift}</Button> : null}
    </li>
  );
}

function PeopleLine({ suspensions, isPending }: { readonly suspensions: readonly Suspension[]; readonly isPending: boolean }) {
  const { record } = useActions();
  const store = useSchoolStore();
  const mayEdit = useMayEdit('accountSuspension');
  const nameOf = usePersonNames();
  const ids = suspensions.flatMap(({ ref }) => (ref.kind === 'person' ? [ref.id] : []));
  return (
    <li>
      <span>{suspendedPeople(ids.length)}</span>
      {isPending ? <StatusBadge kind="changed">{TEXTS.pending}</StatusBadge> : null}
      {mayEdit ? <Button size="compact-sm" onClick={() => void record(suspendPeople(store.getState().view, ids, false))}>{TEXTS.lift}</Button> : null}
      <FoldedNames names={ids.map((id) => nameOf(id) ?? TEXTS.gone)} />
    </li>
  );
}
