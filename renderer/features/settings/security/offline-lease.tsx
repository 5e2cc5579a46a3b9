import { LEASE_DAYS, readLeaseDays, setLeaseDays } from '../../../../domain/station/lease-days.ts';
import { leaseDaysWords, LOCK_TEXTS, LOCK_UNITS, leaseWords } from '../../../../texts/station/lock.ts';
import { refusalSentence } from '../../../../texts/changes/refusals.ts';
import { defaultWords, THRESHOLD_TEXTS } from '../../../../texts/situation/thresholds.ts';
import { useActions, useSchool, useSchoolStore } from '../../../school/store/school-context.tsx';
import { useMayEdit } from '../../../sheets/use-may-edit.ts';
import { useRefusal } from '../../../sheets/use-refusal.ts';
import { KeptField } from '../../../ui/fields/kept-field.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';

/** How long this school lets a console work without its ENT, and until when this one may. */
export function OfflineLease() {
  const endsAt = useSchool(({ status }) => status.leaseEndsAt);
  const days = useSchool(({ view }) => readLeaseDays(view));
  const was = useSchool(({ before }) => readLeaseDays(before));
  const canEdit = useMayEdit('offlineLease');
  const { record } = useActions();
  const store = useSchoolStore();
  const { refusal, attempt } = useRefusal('lease');
  return (
    <section className="form-fields">
      <h2>{LOCK_TEXTS.offline}</h2>
      {endsAt === undefined ? null : <p>{leaseWords(endsAt)}.</p>}
      <KeptField
        label={LOCK_TEXTS.days} description={canEdit ? LOCK_TEXTS.daysHelp : LOCK_TEXTS.daysReadOnly} w={360} inputMode="numeric" rightSectionWidth={72}
        rightSection={<span className="quiet">{LOCK_UNITS.days}</span>} kept={String(days)} disabled={!canEdit} error={refusal === undefined ? null : refusalSentence(refusal)}
        onKeep={(typed) => attempt(record(setLeaseDays(store.getState().view, Number(typed))))}
      />
      <p className="threshold-facts quiet">
        <span>{defaultWords(leaseDaysWords(LEASE_DAYS.usual))}</span>
        {days === was ? null : <StatusBadge kind="changed">{THRESHOLD_TEXTS.changed}</StatusBadge>}
      </p>
    </section>
  );
}
