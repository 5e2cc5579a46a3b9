import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { SERVICE_TEXTS } from '../../../texts/rubriques/services.ts';
import { ReadOnlyLine } from '../../sheets/person/read-only-line.tsx';
import { AccompanistsPanel } from './accompanists-panel.tsx';
import { ServicesPanel } from './services-panel.tsx';

/** Who may use each service, and how far; who accompanies which student (domain.md §2.2, S2-099). */
export function ServicesScreen() {
  const [view, setView] = useState<string | null>('services');
  return (
    <div className="screen">
      <div className="screen-head"><h1>{SCREEN_TITLES.services}</h1></div>
      <ReadOnlyLine entity="serviceAccess" />
      <Tabs value={view} onChange={setView} keepMounted={false} className="screen-tabs">
        <Tabs.List aria-label={SERVICE_TEXTS.views}>
          <Tabs.Tab value="services">{SERVICE_TEXTS.services}</Tabs.Tab>
          <Tabs.Tab value="accompanists">{SERVICE_TEXTS.accompanists}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="services"><ServicesPanel /></Tabs.Panel>
        <Tabs.Panel value="accompanists"><AccompanistsPanel /></Tabs.Panel>
      </Tabs>
    </div>
  );
}
