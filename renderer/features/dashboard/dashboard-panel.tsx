import { useId, type ReactNode } from 'react';

interface DashboardPanelProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One question of the dashboard, with its answer. */
export function DashboardPanel({ title, children }: DashboardPanelProps) {
  const id = useId();
  return (
    <section className="dashboard-panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
