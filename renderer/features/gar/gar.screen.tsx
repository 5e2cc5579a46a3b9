import { Button, Tabs } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { listGarStaff } from '../../../domain/gar/staff/gar-staff.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { GAR_TEXTS, managersWords, tabWithCount } from '../../../texts/gar/gar-screen.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { ReadOnlyLine } from '../../sheets/person/read-only-line.tsx';
import { usePersonNames } from '../../sheets/use-person-names.ts';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { InspectorHint, InspectorSlot } from '../../ui/inspector-slot.tsx';
import { PopulationsPanel } from './populations-panel.tsx';
import { ResourcesPanel } from './resources-panel.tsx';
import { ShortfallsPanel, useShortfalls } from './shortfalls/shortfalls-panel.tsx';
import { StaffPanel } from './staff-panel.tsx';
import { useGarPlan, useHasManager } from './use-gar.ts';
import { NoSubscription } from './subscriptions/no-subscription.tsx';
import { WithdrawnPlans } from './subscriptions/withdrawn-plans.tsx';
import { WorkListPanel } from './work-list-panel.tsx';

/** Who should have which resource, what is missing, and the list to carry to the GAR console (ux-performance.md §2.11). */
export function GarScreen() {
  const asked = useAsked();
  const isReceived = useSchool((state) => state.school !== null);
  return isReceived ? <Gar key={`${asked.id} ${asked.onglet} ${asked.choisir}`} asked={asked} /> : null;
}

/** What another screen asks of this one, in the address. */
function useAsked() {
  return useSearch({ from: '/gar' });
}

const TABS = { manques: 'shortfalls', responsables: 'staff' } as const;

function Gar({ asked: { id: shown, onglet, choisir } }: { readonly asked: ReturnType<typeof useAsked> }) {
  const [tab, setTab] = useState<string | null>(onglet === undefined ? 'resources' : TABS[onglet]);
  const [resource, setResource] = useState(shown);
  const shortfalls = useShortfalls().length;
  // Nothing is missing of nothing: that would not be an answer.
  const isEmpty = useGarPlan().length === 0;
  const see = (id: string): void => {
    setResource(id);
    setTab('resources');
  };
  return (
    <div className="screen">
      <div className="screen-head"><h1>{SCREEN_TITLES.gar}</h1><span className="caption"><span><span>{GAR_TEXTS.honesty}</span><Managers /></span></span></div>
      <ReadOnlyLine entity="garAssignment" />
      <NoManager onStaff={() => setTab('staff')} />
      <WithdrawnPlans />
      <Tabs value={tab} onChange={setTab} keepMounted={false} className="screen-tabs">
        <Tabs.List aria-label={GAR_TEXTS.tabs}>
          <Tabs.Tab value="resources">{GAR_TEXTS.byResource}</Tabs.Tab>
          <Tabs.Tab value="populations">{GAR_TEXTS.byPopulation}</Tabs.Tab>
          <Tabs.Tab value="shortfalls">{tabWithCount(GAR_TEXTS.shortfalls, shortfalls)}</Tabs.Tab>
          <Tabs.Tab value="list">{GAR_TEXTS.list}</Tabs.Tab>
          <Tabs.Tab value="staff">{GAR_TEXTS.staff}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="resources"><ResourcesPanel asked={resource} choosesPeople={choisir !== undefined && resource === shown} /></Tabs.Panel>
        <Tabs.Panel value="populations"><PopulationsPanel /></Tabs.Panel>
        <Tabs.Panel value="shortfalls">{isEmpty ? <NoSubscription /> : <ShortfallsPanel onResource={see} />}</Tabs.Panel>
        <Tabs.Panel value="list"><WorkListPanel /></Tabs.Panel>
        <Tabs.Panel value="staff"><StaffPanel /></Tabs.Panel>
      </Tabs>
      {tab === 'resources' ? null : <InspectorSlot><InspectorHint>{GAR_TEXTS.detailElsewhere}</InspectorHint></InspectorSlot>}
    </div>
  );
}

/** Who opens the GAR console for the school, always in sight (ux-performance.md §2.11). */
function Managers() {
  const view = useSchool((state) => state.view);
  const names = usePersonNames();
  const known = listGarStaff(view, 'assignmentManager').flatMap(({ personId }) => names(personId) ?? []);
  return known.length === 0 ? null : <span><bdi>{managersWords(known)}</bdi></span>;
}

/** Nobody may assign: said with the way to somebody who may (GAR-01). */
function NoManager({ onStaff }: { readonly onStaff: () => void }) {
  return useHasManager() ? null : (
    <InlineNotice kind="error">{GAR_TEXTS.noManager} <Button onClick={onStaff}>{GAR_TEXTS.toStaff}</Button></InlineNotice>
  );
}
