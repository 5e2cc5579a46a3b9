import { Button, Radio } from '@mantine/core';
import { useMemo, useState } from 'react';
import { suspendFamily, suspendPeople } from '../../../../domain/accounts/suspension-gestures.ts';
import type { Person } from '../../../../domain/directory/person.ts';
import { FAMILY_OF_PROFILE, ProfileFamily } from '../../../../domain/directory/profile.ts';
import type { Intended } from '../../../../domain/draft/intended.ts';
import { addDays } from '../../../../domain/kernel/days.ts';
import { readMatrix } from '../../../../domain/messaging/matrix.ts';
import type { SettingsView } from '../../../../domain/sync/row.ts';
import { SUSPENSION_TEXTS as TEXTS, shownLabel, suspensionEffect } from '../../../../texts/accounts/suspension.ts';
import { refusalSentence } from '../../../../texts/changes/refusals.ts';
import { UI_TEXTS } from '../../../../texts/frame/ui.ts';
import { formatNumber } from '../../../../texts/language/typography.ts';
import { FAMILY_LABELS } from '../../../../texts/people/roles.ts';
import { useActions, useSchool, useSchoolStore } from '../../../school/store/school-context.tsx';
import { useRefusal } from '../../../sheets/use-refusal.ts';
import { Dialog } from '../../../ui/dialogs/dialog.tsx';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { FoldedNames } from '../../../ui/folded-names.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { gridName } from '../../../ui/person-name.tsx';
import { localDay } from '../../../ui/use-now.ts';

/** Days that are proposed: somebody looks again within the week (« Déduit »). */
const PROPOSED_DAYS = 7;

/** As many people as one gesture suspends one by one. */
const MOST_PEOPLE = 500;

type Population = ProfileFamily | 'shown';

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
  const [population, setPopulation] = useState<Population>('student');
  const [today] = useState(() => localDay(new Date().toISOString()));
  const [day, setDay] = useState(() => addDays(today, PROPOSED_DAYS));
  const people = population === 'shown' ? shown : (families.get(population) ?? []);
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
        {population === 'shown' ? null : <DayField label={TEXTS.until} day={day} onDay={setDay} />}
        <Effect people={people} population={population} day={day} />
        {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal)}</InlineNotice>}
      </div>
      <div className="dialog-actions">
        <Button onClick={onClose}>{UI_TEXTS.cancel}</Button>
        <Button variant="filled" disabled={people.length === 0 || day < today} onClick={suspend}>{TEXTS.act}</Button>
      </div>
    </Dialog>
  );
}

interface PopulationChoiceProps {
  readonly families: ReadonlyMap<ProfileFamily, readonly Person[]>;
  /** How many people a filter chose. */
  readonly shown: number;
  readonly population: Population;
  readonly onPopulation: (population: Population) => void;
}

function PopulationChoice({ families, shown, population, onPopulation }: PopulationChoiceProps) {
  return (
    <Radio.Group label={TEXTS.population} value={population} onChange={(value) => onPopulation(ProfileFamily.safeParse(value).data ?? 'shown')}>
      {ProfileFamily.options.filter((family) => families.has(family)).map((family) => <Radio key={family} value={family} label={`${FAMILY_LABELS[family]} (${formatNumber(families.get(family)?.length ?? 0)})`} />)}
      {shown === 0 || shown > MOST_PEOPLE ? null : <Radio value="shown" label={shownLabel(shown)} />}
    </Radio.Group>
  );
}

/** What it does, counted and named, before it is done. */
function Effect({ people, population, day }: Omit<Asked, 'groups'>) {
  return (
    <section className="accounts-effect" aria-label={TEXTS.effect}>
      <p><strong>{suspensionEffect(people.length, population === 'shown' ? undefined : population, day)}</strong></p>
      <FoldedNames names={people.map(gridName)} />
      <p className="quiet">{TEXTS.byHand}</p>
      {population === 'teacher' || population === 'staff' ? <InlineNotice kind="warning">{TEXTS.yourself}</InlineNotice> : null}
    </section>
  );
}

interface Asked {
  readonly population: Population;
  readonly people: readonly Person[];
  /** `YYYY-MM-DD`, its end included. */
  readonly day: string;
  readonly groups: Parameters<typeof readMatrix>[1];
}

function intend(view: SettingsView, { population, people, day, groups }: Asked): Intended | undefined {
  if (population === 'shown') return suspendPeople(view, people.map(({ id }) => id), true);
  const now = new Date().toISOString();
  return suspendFamily(view, readMatrix(view, groups, now), { family: population, people: people.length, until: new Date(`${day}T23:59:00`).toISOString(), now });
}
