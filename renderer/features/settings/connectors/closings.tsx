import type { ConnectorView } from '../../../../contract/ent/connectors.ts';
import { CONNECTOR_TEXTS as TEXTS, closingWords, leftClosingWords } from '../../../../texts/connectors/connector-screen.ts';
import { connectorTroubleSentence } from '../../../../texts/connectors/connector-troubles.ts';
import { unitWords } from '../../../../texts/connectors/unit-words.ts';
import { useSettingNames } from '../../../sheets/use-setting-names.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';

/** Accesses that the server opened there and has to close: those that it could not close yet come first, as a warning. Of a platform that was left, all are a person’s. */
export function Closings({ closings, connected }: Pick<ConnectorView, 'closings' | 'connected'>) {
  const names = useSettingNames();
  if (closings.length === 0) return null;
  if (!connected) return <LeftClosings closings={closings} />;
  const { late = [], ahead = [] } = Object.groupBy(closings, isLate);
  return (
    <>
      <h3>{TEXTS.closings}</h3>
      {late.length === 0 ? null : (
        <InlineNotice kind="warning">
          {TEXTS.stillOpen(late.length)}
          <ul>{late.map((closing) => <li key={closing.unit.id}>{unitWords(closing.unit, names)} <span className="quiet">{closingWords(closing)}{closing.failure === null ? '' : `. ${connectorTroubleSentence(closing.failure)}`}</span></li>)}</ul>
        </InlineNotice>
      )}
      {ahead.length === 0 ? null : <ul aria-label={TEXTS.closings}>{ahead.map((closing) => <li key={closing.unit.id}>{unitWords(closing.unit, names)} <span className="quiet">{closingWords(closing)}</span></li>)}</ul>}
    </>
  );
}

/** Nobody closes them by program any more. */
export function LeftClosings({ closings }: Pick<ConnectorView, 'closings'>) {
  const names = useSettingNames();
  return (
    <InlineNotice kind="warning">
      {TEXTS.leftClosings(closings.length)}
      <ul>{closings.map((closing) => <li key={closing.unit.id}>{unitWords(closing.unit, names)}, {leftClosingWords(closing)}</li>)}</ul>
    </InlineNotice>
  );
}

/** One that could not be closed yet is said once, in the warning. */
function isLate({ overdueSince, tries }: ConnectorView['closings'][number]): 'late' | 'ahead' {
  return overdueSince !== null && tries > 0 ? 'late' : 'ahead';
}
