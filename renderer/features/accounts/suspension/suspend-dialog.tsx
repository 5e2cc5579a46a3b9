import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { suspendClass, suspendFamily, suspendPeople } from '../../../../domain/accounts/suspension-gestures.ts';
import type { Person } from '../../../../domain/directory/person.ts';
import { FAMILY_OF_PROFILE } from '../../../../domain/directory/profile.ts';
import type { Intended } from '../../../../domain/draft/intended.ts';
import { addDays } from '../../../../domain/kernel/days.ts';
import { instantOf, localDay } from '../../../../domain/kernel/local-time.ts';
import { readMatrix } from '../../../../domain/messaging/matrix.ts';
import { restrictionAt } from '../../../../domain/messaging/messaging-settings.ts';
import type { SettingsView } from '../../../../domain/sync/row.ts';
import { classEffect, SUSPENSION_TEXTS as TEXTS, suspensionEffect, untilNote } from '../../../../texts/accounts/suspension.ts';
import { refusalSentence } from '../../../../texts/changes/refusals.ts';
import { UI_TEXTS } from '../../../../texts/frame/ui.ts';
import { useActions, useSchool, useSchoolStore } from '../../../school/store/school-context.tsx';
import { useRefusal } from '../../../sheets/use-refusal.ts';
import { Dialog } from '../../../ui/dialogs/dialog.tsx';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { FoldedNames } from '../../../ui/folded-names.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { gridName } from '../../../ui/person-name.tsx';
import { peopleOf, PopulationChoice, type Population } from './population-choice.tsx';

/** Days that are proposed: somebody looks again within the week (« Déduit »). */
const PROPOSED_DAYS = 7;

interface SuspendDialogProps {
  /** The people in sight, where a filter chose some. */
  readonly shown: readonly Person[];
  readonly onClose: () => void;
}

/** Suspends a population and its right to write, offline, in the draft: who, until when, and what it does, counted and named. */
export function SuspendDialog({ shown, onClose }: SuspendDialogProps) {
  const { record } = useActions();
  const store = useSchoolStore();
  const { refusal, attempt } = useRefusal('suspend');
  const directory = useSchool((state) => state.directory);
  const families = useMemo(() => Map.groupBy(directory.people, ({ profile }) => FAMILY_OF_PROFILE[profile]), [directory]);
  const [population, setPopulation] = useState<Population>({ kind: 'family', family: 'student' });
  const [today] = useState(() => localDay(new Date().toISOString()));
  const [day, setDay] = useState(() => addDays(today, PROPOSED_DAYS));
  const restricted = useSchool(({ view }) => restrictedBeyond(view, day));
  const people = useMemo(() => peopleOf(population, { shown, families, everybody: directory.people }), [population, shown, families, directory]);
  const suspend = (): void => {
    const { view, rightsNow } = store.getState();
    const answer = record(intend(view, { population, people, day, groups: rightsNow.groups }));
    attempt(answer);
    if (answer === undefined) onClose();
  };
  return (
    <Dialog title={TEXTS.title} onClose={onClose} size={560}>
      <div className="dialog-body form-fields">
        <PopulationChoice families={families} shown={shown.length} population={population} onPopulation={setPopulation} />
        {population.kind === 'shown' ? null : <DayField label={TEXTS.until} note={untilNote(population.kind === 'family' ? population.family : undefined, restricted)} day={day} onDay={setDay} />}
        <Effect people={people} population={population} day={day} restricted={restricted} />
        {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal)}</InlineNotice>}
      </div>
      <div className="dialog-actions">
        <Button onClick={onClose}>{UI_TEXTS.cancel}</Button>
        <Button variant="filled" disabled={people.length === 0 || day < today} onClick={suspend}>{TEXTS.act}</Button>
      </div>
    </Dialog>
  );
}

/** What it does, counted and named, before it is done. */
function Effect({ people, population, day, restricted }: Omit<Asked, 'groups'> & { readonly restricted: string | undefined }) {
  return (
    <section className="accounts-effect" aria-label={TEXTS.effect}>
      <p><strong>{population.kind === 'class' ? classEffect(people.length, population.group.name) : suspensionEffect(people.length, population.kind === 'family' ? population.family : undefined, day, restricted)}</strong></p>
      <FoldedNames names={people.map(gridName)} />
      {population.kind === 'class' ? <p>{TEXTS.classOnly}</p> : null}
      <p className="quiet">{TEXTS.byHand}</p>
      {population.kind === 'family' && (population.family === 'teacher' || population.family === 'staff') ? <InlineNotice kind="warning">{TEXTS.yourself}</InlineNotice> : null}
    </section>
  );
}

/** The end of a day, as an instant. */
function eveningOf(day: string): string {
  return instantOf(`${day}T23:59`);
}

/** The end of a restriction in force, where it comes after the day that is asked for; a suspension never shortens one. */
function restrictedBeyond(view: SettingsView, day: string): string | undefined {
  const until = restrictionAt(view, new Date().toISOString())?.until;
  return day !== '' && until !== undefined && until > eveningOf(day) ? until : undefined;
}

interface Asked {
  readonly population: Population;
  readonly people: readonly Person[];
  /** `YYYY-MM-DD`, its end included. */
  readonly day: string;
  readonly groups: Parameters<typeof readMatrix>[1];
}

function intend(view: SettingsView, { population, people, day, groups }: Asked): Intended | undefined {
  if (population.kind === 'shown') return suspendPeople(view, people.map(({ id }) => id), true);
  const asked = { people: people.length, until: eveningOf(day) };
  if (population.kind === 'class') return suspendClass(view, { ...asked, group: population.group });
  const now = new Date().toISOString();
  return suspendFamily(view, readMatrix(view, groups, now), { ...asked, family: population.family, now });
}
