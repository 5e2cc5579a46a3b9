import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Person } from '../../../domain/directory/person.ts';
import { reachOf, writersTo } from '../../../domain/messaging/reach.ts';
import { countPeople } from '../../../domain/rights/people-set.ts';
import { SEE_AS_TEXTS } from '../../../texts/people/see-as.ts';
import { SITUATION_TEXTS, whoWritesLabel, writersWords, type SituationSubject } from '../../../texts/situation/situation.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { SeeAsButton } from '../../sheets/see-as/see-as-button.tsx';
import { seeAs } from '../../sheets/see-as/see-as.ts';
import { useNow } from '../../ui/use-now.ts';

interface WhatIsSeenProps {
  readonly person: Person;
  readonly subject: SituationSubject;
}

/** The site through this person's eyes, through others', and who can write to them. */
export function WhatIsSeen({ person, subject }: WhatIsSeenProps) {
  const writers = useWriters(person);
  return (
    <section className="dashboard-panel" aria-label={subject.isReader ? SITUATION_TEXTS.sees : SITUATION_TEXTS.theySee}>
      <h2>{subject.isReader ? SITUATION_TEXTS.sees : SITUATION_TEXTS.theySee}</h2>
      <div className="dashboard-acts no-print">
        <Button onClick={() => seeAs({ onlooker: { kind: 'person', id: person.id }, name: subject.name })}>{subject.isReader ? SEE_AS_TEXTS.asMe : SEE_AS_TEXTS.asPerson}</Button>
        <SeeAsButton />
      </div>
      {writers === undefined ? null : <p className="situation-reach">{writersWords(writers, subject)} <Link to="/messagerie" search={{ a: `person:${person.id}` }} className="no-print">{whoWritesLabel(subject)}</Link></p>}
    </section>
  );
}

/** How many people can start to write to somebody, as the matrix in force lets them; undefined once they have left. */
function useWriters({ id }: Person): number | undefined {
  const side = useSchool((state) => state.rightsNow);
  const index = useSchool((state) => state.directory.personIndex.get(id));
  const now = useNow();
  return useMemo(
    () => (index === undefined ? undefined : countPeople(writersTo(reachOf(side, now), { kind: 'person', person: index }))),
    [side, index, now],
  );
}
