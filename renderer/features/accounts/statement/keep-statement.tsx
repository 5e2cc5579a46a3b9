import { localDay } from '../../../../domain/kernel/local-time.ts';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { KnownAccount } from '../../../../domain/accounts/account-statement.ts';
import { ACCOUNTS_TEXTS as TEXTS } from '../../../../texts/accounts/accounts.ts';
import { useUsedPlatforms } from '../../../platforms/use-used-platforms.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';

interface KeepStatementProps {
  readonly source: string;
  readonly accounts: readonly KnownAccount[];
  readonly strangers: number;
  readonly onKept: () => void;
}

/** Of which platform and of which day the export is, then the act that keeps it. */
export function KeepStatement({ source, accounts: known, strangers, onKept }: KeepStatementProps) {
  const { accounts } = useActions();
  const platforms = useUsedPlatforms();
  const [platform, setPlatform] = useState(platforms[0]?.id ?? '');
  const [statedOn, setStatedOn] = useState(() => localDay(new Date().toISOString()));
  const [hasFailed, setFailed] = useState(false);
  const keep = (): void => {
    accounts.keep({ platform, statedOn, source, accounts: known, strangers }).then(onKept, () => setFailed(true));
  };
  return (
    <>
      <div className="setting-row">
        {platforms.length < 2 ? null : (
          <NativeSelect label={TEXTS.platform} value={platform} data={platforms.map(({ id, name }) => ({ value: id, label: name }))} onChange={({ currentTarget }) => setPlatform(currentTarget.value)} />
        )}
        <DayField label={TEXTS.statedOn} day={statedOn} onDay={setStatedOn} />
      </div>
      <p className="quiet">{TEXTS.replaces}</p>
      <Button disabled={known.length === 0 || statedOn === ''} onClick={keep}>{TEXTS.keep}</Button>
      {hasFailed ? <InlineNotice kind="error">{TEXTS.notKept}</InlineNotice> : null}
    </>
  );
}
