import type { ConnectorView } from '../../../../contract/ent/connectors.ts';
import { CONNECTOR_TEXTS as TEXTS, closingWords } from '../../../../texts/connectors/connector-screen.ts';
import { connectorTroubleSentence } from '../../../../texts/connectors/connector-troubles.ts';
import { unitWords } from '../../../../texts/connectors/unit-words.ts';
import { useSettingNames } from '../../../sheets/use-setting-names.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';

/** Accesses that the server opened there and has to close: those that it could not close yet come first, as a warning. */
export function Closings({ closings }: Pick<ConnectorView, 'closings'>) {
  const names = useSettingNames();
  if (closings.length === 0) return null;
  const late = closings.filter(({ overdueSince, tries }) => overdueSince !== null && tries > 0);
  return (
    <>
      <h3>{TEXTS.closings}</h3>
      {late.length === 0 ? null : (
        <InlineNotice kind="warning">
          {TEXTS.stillOpen(late.length)}
          <ul>{late.map(({ unit, failure }) => <li key={unit.id}>{unitWords(unit, names)}{failure === null ? null : <> <span className="quiet">{connectorTroubleSentence(failure)}</span></>}</li>)}</ul>
        </InlineNotice>
      )}
      <ul aria-label={TEXTS.closings}>{closings.map((closing) => <li key={closing.unit.id}>{unitWords(closing.unit, names)} <span className="quiet">{closingWords(closing)}</span></li>)}</ul>
    </>
  );
}
