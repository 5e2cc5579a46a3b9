import { localDay } from '../../../../domain/kernel/local-time.ts';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { checkAccount } from '../../../../domain/inspections/inspection-gestures.ts';
import { readInspector, type Inspector } from '../../../../domain/inspections/inspector.ts';
import { checkedWords, INSPECTION_TEXTS as TEXTS } from '../../../../texts/year/inspections.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { InspectorSection } from '../../../ui/inspector-section.tsx';
import { useNow } from '../../../ui/use-now.ts';
import type { useInspectionActs } from '../use-inspections.ts';

interface CheckedAccountsProps {
  readonly inspectorId: string;
  readonly canEdit: boolean;
  readonly act: ReturnType<typeof useInspectionActs>['act'];
}

/** The platforms where somebody checked that an inspector written down here has an account: one each is needed (S2-107). */
export function CheckedAccounts({ inspectorId, canEdit, act }: CheckedAccountsProps) {
  const row = useSchool(({ view }) => view.find('inspector', inspectorId));
  const inspector = readInspector(inspectorId, row);
  if (inspector === undefined) return null;
  const accounts = Object.entries(inspector.platforms);
  return (
    <InspectorSection title={TEXTS.accounts}>
      {accounts.length === 0 ? <p className="quiet">{TEXTS.noneChecked}</p> : null}
      <ul className="checked-accounts">
        {accounts.map(([platform, day]) => (
          <li key={platform}>
            <bdi>{checkedWords(platform, day)}</bdi>{' '}
            {canEdit ? <button type="button" className="link-button" onClick={() => act((view) => checkAccount(view, inspector, platform, null))}>{TEXTS.uncheck}</button> : null}
          </li>
        ))}
      </ul>
      {canEdit ? <NewAccount inspector={inspector} act={act} /> : null}
    </InspectorSection>
  );
}

function NewAccount({ inspector, act }: Pick<CheckedAccountsProps, 'act'> & { readonly inspector: Inspector }) {
  const today = localDay(useNow());
  const [platform, setPlatform] = useState('');
  const check = (): void => {
    if (act((view) => checkAccount(view, inspector, platform.trim(), today))) setPlatform('');
  };
  return (
    <>
      <TextInput label={TEXTS.platform} value={platform} maxLength={60} onChange={(event) => setPlatform(event.currentTarget.value)} />
      <Button mt={8} disabled={platform.trim() === ''} onClick={check}>{TEXTS.check}</Button>
    </>
  );
}
