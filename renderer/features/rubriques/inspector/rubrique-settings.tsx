import { Radio, Switch } from '@mantine/core';
import type { Json } from '../../../../domain/kernel/json.ts';
import { SUB_SERVICES, type SubService } from '../../../../domain/rights/sub-service.ts';
import { setSetting, setVisibility } from '../../../../domain/rubriques/rubrique-gestures.ts';
import type { Rubrique } from '../../../../domain/rubriques/rubrique.ts';
import { formatDay } from '../../../../texts/language/dates.ts';
import { INSPECTOR_TEXTS, SETTING_TEXTS, SUB_SERVICE_LABELS } from '../../../../texts/rubriques/rubrique-rights.ts';
import { InspectorSection } from '../../../ui/inspector-section.tsx';
import { useDesk } from '../desk/desk.tsx';
import { record } from '../acts/rights-acts.ts';
import { ChatHours } from './chat-hours.tsx';

interface RubriqueSettingsProps {
  readonly rubrique: Rubrique;
  readonly mayEdit: boolean;
}

/** Everything that is set on a rubrique beside its rights; readable only where the state or the role forbids editing. */
export function RubriqueSettings({ rubrique, mayEdit }: RubriqueSettingsProps) {
  const desk = useDesk();
  const isOpen = mayEdit && rubrique.state === 'active';
  const put = (settings: Readonly<Record<string, Json>>): void => void record(desk, setSetting(desk.school.getState().view, rubrique, settings));
  const see = (isPublic: boolean): void =>
    void record(desk, setVisibility(desk.school.getState().view, rubrique, isPublic ? 'publique' : 'privee', false));
  return (
    <div className="inspector-part rubrique-settings">
      {rubrique.state === 'archived' ? <p className="quiet">{INSPECTOR_TEXTS.archivedNote}</p> : null}
      {rubrique.state === 'trashed' ? <p className="quiet">{INSPECTOR_TEXTS.trashedNote}</p> : null}
      <InspectorSection title={SETTING_TEXTS.visibility}>
        <Switch className="visibility-switch" label={SETTING_TEXTS.visible} checked={rubrique.visibility === 'publique'} disabled={!isOpen} onChange={(event) => see(event.currentTarget.checked)} />
        <Switch label={SETTING_TEXTS.temporary} checked={rubrique.temporary} disabled={!isOpen} onChange={(event) => put({ temporary: event.currentTarget.checked })} />
      </InspectorSection>
      <InspectorSection title={SETTING_TEXTS.landing}>
        <Radio.Group aria-label={SETTING_TEXTS.landing} value={rubrique.landing} onChange={(landing) => put({ landing })}>
          <Radio value="article" label={SETTING_TEXTS.landings.article} disabled={!isOpen} />
          <Radio value="firstService" label={SETTING_TEXTS.landings.firstService} disabled={!isOpen} />
        </Radio.Group>
      </InspectorSection>
      <InspectorSection title={SETTING_TEXTS.subServices}>
        {SUB_SERVICES.map((service) => (
          <SubServiceSwitch key={service} rubrique={rubrique} service={service} isOpen={isOpen} onPut={put} />
        ))}
      </InspectorSection>
      <ChatHours slots={rubrique.chatHours} isOpen={isOpen} onChange={(chatHours) => put({ chatHours: chatHours.map((slot) => ({ ...slot, days: [...slot.days] })) })} />
      <Facts rubrique={rubrique} />
    </div>
  );
}

interface SubServiceSwitchProps {
  readonly rubrique: Rubrique;
  readonly service: SubService;
  readonly isOpen: boolean;
  readonly onPut: (settings: Readonly<Record<string, Json>>) => void;
}

function SubServiceSwitch({ rubrique, service, isOpen, onPut }: SubServiceSwitchProps) {
  return (
    <>
      <Switch
        className={`${service}-switch`}
        label={SUB_SERVICE_LABELS[service]}
        {...(service === 'mailingList' ? { description: SETTING_TEXTS.mailingListNote } : {})}
        checked={rubrique[service]}
        disabled={!isOpen}
        onChange={(event) => onPut({ [service]: event.currentTarget.checked })}
      />
      {service === 'blog' && rubrique.blog ? (
        <Switch className="sub-setting" label={SETTING_TEXTS.blogComments} checked={rubrique.blogComments} disabled={!isOpen} onChange={(event) => onPut({ blogComments: event.currentTarget.checked })} />
      ) : null}
    </>
  );
}

function Facts({ rubrique: { contentCount, lastPublicationAt } }: { readonly rubrique: Rubrique }) {
  if (contentCount === null && lastPublicationAt === null) return null;
  return (
    <InspectorSection title={SETTING_TEXTS.facts}>
      <p className="quiet">
        {contentCount === null ? '' : SETTING_TEXTS.contents(contentCount)}
        {lastPublicationAt === null ? '' : ` · ${formatDay(lastPublicationAt)}`}
      </p>
    </InspectorSection>
  );
}
