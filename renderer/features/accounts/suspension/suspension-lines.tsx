import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { liftSuspension, suspendPeople } from '../../../../domain/accounts/suspension-gestures.ts';
import { columnClosedUntil, isPupilOf, suspensionsOf, type Suspension } from '../../../../domain/accounts/suspension.ts';
import { FAMILY_OF_PROFILE, type ProfileFamily } from '../../../../domain/directory/profile.ts';
import type { Intended } from '../../../../domain/draft/intended.ts';
import type { SettingsView } from '../../../../domain/sync/row.ts';
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
      {all.map((one) => (one.ref.kind === 'family' ? <FamilyLine key={one.id} suspension={one} family={one.ref.family} now={now} isPending={!sent.has(one.id)} /> : null))}
      {people.length === 0 ? null : <PeopleLine suspensions={people} isPending={people.some(({ id }) => !sent.has(id))} />}
    </ul>
  );
}

interface WholeLineProps {
  readonly suspension: Suspension;
  readonly now: string;
  readonly isPending: boolean;
}

function FamilyLine({ suspension, family, now, isPending }: WholeLineProps & { readonly family: ProfileFamily }) {
  const directory = useSchool((state) => state.directory);
  const people = directory.people.filter(({ profile }) => FAMILY_OF_PROFILE[profile] === family).length;
  const closedUntil = useSchool(({ view }) => columnClosedUntil(view, family, now));
  return <Line words={suspendedFamily({ family, people, closedUntil, ...endOf(suspension, now) })} isPending={isPending} lift={(view) => liftSuspension(view, suspension, people)} />;
}

function ClassLine({ suspension, classId, now, isPending }: WholeLineProps & { readonly classId: string }) {
  const directory = useSchool((state) => state.directory);
  const people = directory.people.filter((one) => isPupilOf(one, classId)).length;
  const name = directory.findGroup(classId)?.name ?? TEXTS.goneClass;
  return <Line words={suspendedClass({ name, people, ...endOf(suspension, now) })} isPending={isPending} lift={(view) => liftSuspension(view, suspension, people, name)} />;
}

function endOf({ until }: Suspension, now: string): { readonly until: string | null; readonly isPast: boolean } {
  return { until, isPast: until !== null && until < now };
}

function PeopleLine({ suspensions, isPending }: { readonly suspensions: readonly Suspension[]; readonly isPending: boolean }) {
  const nameOf = usePersonNames();
  const ids = suspensions.flatMap(({ ref }) => (ref.kind === 'person' ? [ref.id] : []));
  return (
    <Line words={suspendedPeople(ids.length)} isPending={isPending} lift={(view) => suspendPeople(view, ids, false)}>
      <FoldedNames names={ids.map((id) => nameOf(id) ?? TEXTS.gone)} />
    </Line>
  );
}

interface LineProps {
  readonly words: string;
  readonly isPending: boolean;
  readonly lift: (view: SettingsView) => Intended | undefined;
  readonly children?: ReactNode;
}

/** Who is suspended, in words, and the button that lifts it. */
function Line({ words, isPending, lift, children }: LineProps) {
  const { record } = useActions();
  const store = useSchoolStore();
  const mayEdit = useMayEdit('accountSuspension');
  return (
    <li>
      <span>{words}</span>
      {isPending ? <StatusBadge kind="changed">{TEXTS.pending}</StatusBadge> : null}
      {mayEdit ? <Button size="compact-sm" onClick={() => void record(lift(store.getState().view))}>{TEXTS.lift}</Button> : null}
      {children}
    </li>
  );
}
