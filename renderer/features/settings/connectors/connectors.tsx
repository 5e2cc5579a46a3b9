import { CONNECTOR_TEXTS as TEXTS } from '../../../../texts/connectors/connector-screen.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { TroubleNotice } from '../../../identity/trouble.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { ByHandPart } from './by-hand-part.tsx';
import { ConnectorPart } from './connector-part.tsx';
import { usePlatform } from './use-platform.ts';

/** « Paramètres › Connecteur »: the ways to real platforms, what each reads and writes, and what it would do. */
export function Connectors() {
  const desk = usePlatform();
  const isFictitious = useSchool(({ school }) => school?.fictitious === true);
  return (
    <div className="settings-panel settings-wide">
      <p>{TEXTS.purpose}</p>
      <InlineNotice kind="info">{TEXTS.untried} {isFictitious ? TEXTS.demoOnly : null}</InlineNotice>
      {desk.trouble === undefined ? null : <TroubleNotice trouble={desk.trouble} />}
      {desk.isBusy ? <output className="quiet">{TEXTS.busy}</output> : null}
      {desk.list?.map((view) => (view.id === 'sheet' ? <ByHandPart key={view.id} view={view} desk={desk} /> : <ConnectorPart key={view.id} view={view} desk={desk} />))}
    </div>
  );
}
