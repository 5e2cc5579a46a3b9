import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { DASHBOARD_TEXTS, stepsDoneWords } from '../../../../texts/frame/dashboard.ts';
import type { Way } from '../../../ui/fields/screen-search.ts';
import { DashboardPanel } from '../dashboard-panel.tsx';
import { useGuide } from './use-guide.ts';
import { useGuideFacts, type GuideStep } from './use-guide-facts.ts';

const WAYS: Readonly<Record<GuideStep, Way>> = {
  station: { to: '/parametres', search: { onglet: 'securite' } },
  report: { to: '/controles', search: {} },
  head: { to: '/ma-situation', search: {} },
  rubriques: { to: '/rubriques', search: {} },
  directory: { to: '/annuaire', search: {} },
  sync: { to: '/synchronisation', search: {} },
};

/** « Pour commencer »: five things of a first time here, each ticked by a fact, until all are or somebody closes it (ux:2.19). */
export function FirstSteps() {
  const { begin, close } = useGuide();
  const facts = useGuideFacts();
  useEffect(begin, [begin]);
  const done = facts.filter(({ isDone }) => isDone).length;
  if (done === facts.length) return null;
  return (
    <DashboardPanel title={DASHBOARD_TEXTS.firstDay}>
      <p className="quiet guide-head">
        {stepsDoneWords(done, facts.length)}
        <ActionIcon aria-label={DASHBOARD_TEXTS.closeGuide} title={DASHBOARD_TEXTS.closeGuide} onClick={close}><IconX size={16} stroke={1.6} aria-hidden /></ActionIcon>
      </p>
      <ol className="first-steps">
        {facts.map(({ step, isDone }) => (
          <li key={step} data-done={isDone}>
            <Link {...WAYS[step]}>{DASHBOARD_TEXTS.firstSteps[step]}</Link>
            {isDone ? <span className="guide-done"> ✓ {DASHBOARD_TEXTS.stepDone}</span> : null}
          </li>
        ))}
      </ol>
    </DashboardPanel>
  );
}
