import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { reachOf, recipientsOf, writersTo } from '../../../domain/messaging/reach.ts';
import { countPeople } from '../../../domain/rights/people-set.ts';
import { REACH_TEXTS, writesToWords, writtenByWords } from '../../../texts/messaging/messaging-reach.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { InspectorSection } from '../../ui/inspector-section.tsx';
import { closeAllSheets } from '../open-sheet.ts';

/** How many people somebody can write to, and how many can write to them: each opens the simulator on that question. */
export function PersonReach({ id, index }: { readonly id: string; readonly index: number }) {
  const counts = useCounts(index);
  if (counts === undefined) return null;
  return (
    <InspectorSection title={REACH_TEXTS.title}>
      <p><Link to="/messagerie" search={{ de: `person:${id}` }} onClick={closeAllSheets}>{writesToWords(counts.recipients)}</Link></p>
      <p><Link to="/messagerie" search={{ a: `person:${id}` }} onClick={closeAllSheets}>{writtenByWords(counts.writers)}</Link></p>
    </InspectorSection>
  );
}

interface Counts {
  readonly recipients: number;
  readonly writers: number;
}

/** Counted once the sheet is drawn; undefined until then, and where the matrix was never received. */
function useCounts(index: number): Counts | undefined {
  const side = useSchool((state) => state.rightsNow);
  const [counts, setCounts] = useState<Counts>();
  useEffect(() => {
    const asked = requestIdleCallback(() => {
      if ([...side.view.list('visibilityRule')].length === 0) {
        setCounts(undefined);
        return;
      }
      const reach = reachOf(side, new Date().toISOString());
      const who = { kind: 'person', person: index } as const;
      setCounts({ recipients: countPeople(recipientsOf(reach, who)), writers: countPeople(writersTo(reach, who)) });
    }, { timeout: 500 });
    return () => cancelIdleCallback(asked);
  }, [side, index]);
  return counts;
}
