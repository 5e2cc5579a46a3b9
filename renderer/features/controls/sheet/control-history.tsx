import { useEffect, useState } from 'react';
import type { ControlEvent } from '../../../../domain/controls/control-history.ts';
import { CONTROL_HISTORY_TEXTS, eventWords } from '../../../../texts/situation/control-history.ts';
import { useActions, useSchool } from '../../../school/store/school-context.tsx';
import { InspectorSection } from '../../../ui/inspector-section.tsx';
import { useNow } from '../../../ui/use-now.ts';

const MOST_SHOWN = 12;

/** What this console saw of a control, pass after pass. */
export function ControlHistory({ control }: { readonly control: string }) {
  const events = useHistory(control);
  const now = useNow();
  if (events === undefined) return null;
  return (
    <InspectorSection title={CONTROL_HISTORY_TEXTS.title}>
      {events.length === 0 ? <p className="quiet">{CONTROL_HISTORY_TEXTS.nothing}</p> : null}
      <ol className="lines">
        {events.slice(0, MOST_SHOWN).map((event, i) => <li key={i} className="line">{eventWords(event, now)}</li>)}
      </ol>
      <p className="quiet">{CONTROL_HISTORY_TEXTS.note}</p>
    </InspectorSection>
  );
}

/** Read again each time the console has kept a pass; undefined until it answers. */
function useHistory(control: string): readonly ControlEvent[] | undefined {
  const { controlHistory } = useActions();
  const noted = useSchool((state) => state.controlsNoted);
  const [seen, setSeen] = useState<{ readonly noted: number; readonly events: readonly ControlEvent[] }>();
  useEffect(() => {
    let isGone = false;
    const show = (found: readonly ControlEvent[]): void => {
      if (!isGone) setSeen({ noted, events: found });
    };
    void controlHistory(control).then(show, () => show([]));
    return () => {
      isGone = true;
    };
  }, [controlHistory, control, noted]);
  return seen?.events;
}
