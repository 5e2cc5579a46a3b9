import { Tabs } from '@mantine/core';
import { INSPECTOR_TEXTS } from '../../../../texts/rubriques/rubrique-rights.ts';
import { mothersOf } from '../../../../domain/rubriques/rubrique.ts';
import type { Rubrique } from '../../../../domain/rubriques/rubrique.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { InspectorHint, InspectorSlot } from '../../../ui/inspector-slot.tsx';
import { useDesk, useScreen } from '../desk/desk.tsx';
import { useFocusedRubrique } from '../desk/focused-rubrique.ts';
import type { ScreenState } from '../desk/screen-store.ts';
import { EffectiveRights } from './effective-rights.tsx';
import { PendingChange } from './pending-change.tsx';
import { RubriqueSettings } from './rubrique-settings.tsx';
import { WhoHasAccess } from './who-has-access.tsx';

const TABS = ['effective', 'who', 'settings'] as const;

/** Beside the grid: the real rights on the focused rubrique, who has access, its settings. */
export function RubriquesInspector({ mayEdit }: { readonly mayEdit: boolean }) {
  const rubrique = useFocusedRubrique();
  return (
    <InspectorSlot>
      {rubrique === undefined ? <InspectorHint>{INSPECTOR_TEXTS.noFocus}</InspectorHint> : <AboutRubrique rubrique={rubrique} mayEdit={mayEdit} />}
    </InspectorSlot>
  );
}

function AboutRubrique({ rubrique, mayEdit }: { readonly rubrique: Rubrique; readonly mayEdit: boolean }) {
  const { screen } = useDesk();
  const tab = useScreen((state) => state.tab);
  const path = useSchool(({ view }) => mothersOf(view, rubrique).toReversed().map(({ title }) => title).join(' › '));
  return (
    <>
      <h2>{rubrique.title}</h2>
      <p className="rubrique-path">{path}</p>
      <Tabs className="rubrique-tabs" value={tab} onChange={(value) => screen.setState({ tab: readTab(value) })}>
        <Tabs.List aria-label={INSPECTOR_TEXTS.title}>
          {TABS.map((key) => <Tabs.Tab key={key} value={key}>{INSPECTOR_TEXTS.tabs[key]}</Tabs.Tab>)}
        </Tabs.List>
        <Tabs.Panel value="effective"><PendingChange mayEdit={mayEdit} /><EffectiveRights rubrique={rubrique} mayEdit={mayEdit} /></Tabs.Panel>
        <Tabs.Panel value="who"><WhoHasAccess rubrique={rubrique} mayEdit={mayEdit} /></Tabs.Panel>
        <Tabs.Panel value="settings"><RubriqueSettings rubrique={rubrique} mayEdit={mayEdit} /></Tabs.Panel>
      </Tabs>
    </>
  );
}

function readTab(value: string | null): ScreenState['tab'] {
  return TABS.find((tab) => tab === value) ?? 'effective';
}
