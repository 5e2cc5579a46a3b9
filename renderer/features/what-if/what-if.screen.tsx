import { localDay } from '../../../domain/kernel/local-time.ts';
import { Button } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { WHAT_IF_TEXTS } from '../../../texts/situation/what-if.ts';
import type { Scenario } from '../../../domain/what-if/scenario.ts';
import { EmptyResult } from '../../ui/empty-result.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Consequences } from './consequences.tsx';
import { ScenarioFields } from './scenario-fields.tsx';
import { beginScenario, scenarioOf, type ScenarioDraft } from './scenario-form.ts';

/** « Et si… ? »: what would follow from something that may happen, before anything is kept (domain.md §4.2, 4). */
export function WhatIfScreen() {
  const { id } = useSearch({ from: '/et-si' });
  // Somebody else's departure is another scenario.
  return <WhatIf key={id ?? ''} leavingId={id} />;
}

function WhatIf({ leavingId }: { readonly leavingId: string | undefined }) {
  const [draft, setDraft] = useState<ScenarioDraft>(() => beginScenario(localDay(new Date().toISOString()), leavingId));
  // What a sheet asked for is whole: its consequences are there at once.
  const [looked, setLooked] = useState<Scenario | undefined>(() => scenarioOf(draft));
  const scenario = scenarioOf(draft);
  const change = (next: ScenarioDraft): void => {
    setDraft(next);
    setLooked(undefined);
  };
  return (
    <Screen title={SCREEN_TITLES.whatIf} caption={WHAT_IF_TEXTS.unsaved}>
      <div className="what-if">
        <form className="what-if-form" aria-label={WHAT_IF_TEXTS.form} onSubmit={(event) => { event.preventDefault(); setLooked(scenario); }}>
          <ScenarioFields draft={draft} onChange={change} />
          <Button type="submit" variant="filled" disabled={scenario === undefined}>{WHAT_IF_TEXTS.look}</Button>
        </form>
        {looked === undefined ? <EmptyResult sentence={scenario === undefined ? WHAT_IF_TEXTS.incomplete : WHAT_IF_TEXTS.ready} /> : <Consequences scenario={looked} />}
      </div>
    </Screen>
  );
}
