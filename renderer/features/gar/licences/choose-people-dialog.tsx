import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { matchesWords } from '../../../../domain/directory/search.ts';
import { choosePeople } from '../../../../domain/gar/gar-cells.ts';
import { planAssignments } from '../../../../domain/gar/gar-gestures.ts';
import { garPlan, type SubscriptionPlan } from '../../../../domain/gar/gar-plan.ts';
import { onlyOf } from '../../../../domain/gar/populations.ts';
import { hasPerson, listPeople, type PeopleSet } from '../../../../domain/rights/people-set.ts';
import { layChanges } from '../../../../domain/sync/overlay.ts';
import { GAR_TEXTS, meterWords, stillOver } from '../../../../texts/gar-screen.ts';
import { moreMembers } from '../../../../texts/groups.ts';
import { PROFILE_LABELS } from '../../../../texts/roles.ts';
import { UI_TEXTS } from '../../../../texts/ui.ts';
import { useSchool } from '../../../school/school-context.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FilterField } from '../../../ui/filter-field.tsx';
import { gridName } from '../../../ui/person-name.tsx';
import { metersOf } from '../gar-rows.ts';
import { useGarGround, useGarPlan, type GarActs } from '../use-gar.ts';

const MOST_SHOWN = 60;

/** Whom one chooses among, for a resource. */
export interface Choosing {
  readonly subscriptionId: string;
  readonly people: PeopleSet;
}

interface ChoosePeopleDialogProps {
  readonly choosing: Choosing;
  readonly acts: GarActs;
  readonly onClose: () => void;
}

/** « Choisissez qui retirer »: the people of a place, ticked when they receive the resource, beside the licences that it leaves. */
export function ChoosePeopleDialog({ choosing, acts, onClose }: ChoosePeopleDialogProps) {
  const plan = useGarPlan().find(({ subscription }) => subscription.id === choosing.subscriptionId);
  const [wanted, setWanted] = useState<ReadonlyMap<string, boolean>>(new Map());
  if (plan === undefined) return null;
  const keep = (): void => {
    acts.choose(plan, wanted);
    onClose();
  };
  return (
    <Dialog title={GAR_TEXTS.chooseTitle(plan.subscription.title)} onClose={onClose} size={520}>
      <div className="dialog-body form-fields">
        <p className="quiet">{GAR_TEXTS.chooseNote}</p>
        <Remaining plan={plan} wanted={wanted} />
        <PeopleBoxes plan={plan} people={choosing.people} wanted={wanted} canEdit={acts.canEdit} onWant={(id, receives) => setWanted(new Map(wanted).set(id, receives))} />
      </div>
      <div className="dialog-actions">
        <Button onClick={onClose}>{UI_TEXTS.cancel}</Button>
        <Button variant="filled" disabled={wanted.size === 0} onClick={keep}>{GAR_TEXTS.keep}</Button>
      </div>
    </Dialog>
  );
}

/** The licences that the choice leaves. */
function Remaining({ plan, wanted }: { readonly plan: SubscriptionPlan; readonly wanted: ReadonlyMap<string, boolean> }) {
  const ground = useGarGround();
  const view = useSchool((state) => state.view);
  const lines = choosePeople(ground, plan, wanted);
  const changes = (['none', 'assigned', 'withheld'] as const).flatMap((state) => planAssignments(view, plan.subscription, lines[state], state)?.changes ?? []);
  const after = garPlan(ground, layChanges(view, changes)).find(({ subscription }) => subscription.id === plan.subscription.id) ?? plan;
  return (
    <output className="licence-remaining">
      {metersOf(after, plan).map((meter) => <span key={meter.public ?? ''}>{meterWords(meter)}</span>)} <strong>{stillOver(after.excess)}</strong>
    </output>
  );
}

interface PeopleBoxesProps {
  readonly plan: SubscriptionPlan;
  readonly people: PeopleSet;
  readonly wanted: ReadonlyMap<string, boolean>;
  readonly canEdit: boolean;
  readonly onWant: (personId: string, receives: boolean) => void;
}

const COLLATOR = new Intl.Collator('fr', { sensitivity: 'base' });

function PeopleBoxes({ plan, people, wanted, canEdit, onWant }: PeopleBoxesProps) {
  const directory = useSchool((state) => state.directory);
  const [query, setQuery] = useState('');
  const words = directory.wordsOf(query);
  const found = [...listPeople(onlyOf(people, plan.served))]
    .filter((rank) => matchesWords(directory.searchKeys[rank] ?? '', words))
    .flatMap((rank) => {
      const person = directory.people[rank];
      return person === undefined ? [] : [{ person, name: gridName(person), receives: wanted.get(person.id) ?? hasPerson(plan.covered, rank) }];
    })
    .toSorted((a, b) => COLLATOR.compare(a.name, b.name));
  return (
    <>
      <FilterField label={GAR_TEXTS.searchPeople} value={query} onChange={setQuery} />
      <ul className="lines people-boxes" aria-label={GAR_TEXTS.peopleList}>
        {found.slice(0, MOST_SHOWN).map(({ person, name, receives }) => (
          <li key={person.id} className="line">
            <Checkbox checked={receives} disabled={!canEdit} label={<bdi>{name}</bdi>} onChange={() => onWant(person.id, !receives)} />
            <span className="quiet line-end">{PROFILE_LABELS[person.profile]}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p className="quiet">{GAR_TEXTS.nobody}</p> : null}
      {found.length > MOST_SHOWN ? <p className="quiet">{moreMembers(found.length - MOST_SHOWN)}</p> : null}
    </>
  );
}
