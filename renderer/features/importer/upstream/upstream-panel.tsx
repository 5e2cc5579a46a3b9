import { UPSTREAM_TEXTS } from '../../../../texts/upstream/sources.ts';
import { useControlPass } from '../../../controls/use-control-pass.ts';
import { FrequentErrors } from './frequent-errors.tsx';
import { SourcesTable } from './sources-table.tsx';

/** « Alimentation »: where what the ENT shows comes from, what is late there, and what to do about what one sees. */
export function UpstreamPanel() {
  const pass = useControlPass();
  return (
    <div className="upstream">
      {pass === undefined ? <p className="quiet">{UPSTREAM_TEXTS.running}</p> : <SourcesTable pass={pass} />}
      <FrequentErrors pass={pass} />
    </div>
  );
}
