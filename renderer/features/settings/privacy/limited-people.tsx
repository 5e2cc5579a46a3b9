import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { Person } from '../../../../domain/directory/person.ts';
import { listLimitations, setLimitation, type Limitation } from '../../../../domain/privacy/limitation.ts';
import { refusalSentence } from '../../../../texts/changes/refusals.ts';
import { limitationFacts, LIMITATION_TEXTS as TEXTS, liftLabel } from '../../../../texts/privacy/limitation.ts';
import { isMasked } from '../../../presentation/masking.ts';
import { useActions, useSchool, useSchoolStore } from '../../../school/store/school-context.tsx';
import { useMayEdit } from '../../../sheets/use-may-edit.ts';
import { useRefusal } from '../../../sheets/use-refusal.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { sentenceName } from '../../../ui/person-name.tsx';

/** « Données limitées »: the one list of those whom no other list shows, since when and why, and the way back (RGPD, art. 18). */
export function LimitedPeople() {
  const before = useSchool((state) => state.before);
  const everybody = useSchool((state) => state.whole.people);
  const limitations = useMemo(() => listLimitations(before), [before]);
  const byId = useMemo(() => new Map(everybody.map((person) => [person.id, person])), [everybody]);
  return (
    <section className="form-fields" aria-label={TEXTS.title}>
      <h3>{TEXTS.title}</h3>
      <p>{limitations.length === 0 ? TEXTS.none : TEXTS.intro}</p>
      <ul className="threshold-list">{limitations.map((one) => <Limited key={one.personId} limitation={one} name={nameOf(byId.get(one.personId))} />)}</ul>
    </section>
  );
}

function nameOf(person: Person | undefined): string {
  if (isMasked()) return TEXTS.masked;
  return person === undefined ? TEXTS.gone : sentenceName(person);
}

function Limited({ limitation, name }: { readonly limitation: Limitation; readonly name: string }) {
  const { personId } = limitation;
  const { record } = useActions();
  const store = useSchoolStore();
  const mayLift = useMayEdit('limitation');
  const isLifting = useSchool(({ view }) => listLimitations(view).every((one) => one.personId !== personId));
  const { refusal, attempt } = useRefusal(personId);
  const lift = (): void => attempt(record(setLimitation(store.getState().view, personId, null)));
  return (
    <li className="threshold">
      <strong><bdi>{name}</bdi></strong>
      <p className="threshold-facts quiet">
        <span>{limitationFacts(limitation)}</span>
        {isLifting ? <span>{TEXTS.lifting}</span> : null}
        {mayLift && !isLifting ? <Button size="compact-xs" variant="subtle" aria-label={liftLabel(name)} onClick={lift}>{TEXTS.lift}</Button> : null}
      </p>
      {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal)}</InlineNotice>}
    </li>
  );
}
