import { Link } from '@tanstack/react-router';
import { DASHBOARD_TEXTS } from '../../../texts/frame/dashboard.ts';
import { DashboardPanel } from './dashboard-panel.tsx';

const STEPS = [
  ['head', '/ma-situation'],
  ['directory', '/annuaire'],
  ['rubriques', '/rubriques'],
  ['messaging', '/messagerie'],
  ['sync', '/synchronisation'],
] as const;

/** The first day on this computer: five things to see, in their order (ux:2.19). */
export function FirstSteps() {
  return (
    <DashboardPanel title={DASHBOARD_TEXTS.firstDay}>
      <ol className="first-steps">
        {STEPS.map(([step, path]) => <li key={step}><Link to={path}>{DASHBOARD_TEXTS.firstSteps[step]}</Link></li>)}
      </ol>
    </DashboardPanel>
  );
}
