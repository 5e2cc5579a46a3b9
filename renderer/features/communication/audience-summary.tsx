import { useMemo } from 'react';
import { announcementWarnings } from '../../../domain/communication/announcement-warnings.ts';
import type { Announcement } from '../../../domain/communication/announcement.ts';
import { audienceOf } from '../../../domain/communication/audience.ts';
import { readMessagingSettings } from '../../../domain/messaging/messaging-settings.ts';
import { holidaysOf, readSchoolCalendar } from '../../../domain/school-year/school-calendar.ts';
import { announcementWarning, audienceCount, audienceWords, COMMUNICATION_TEXTS as TEXTS } from '../../../texts/communication/communication.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { FoldedNames } from '../../ui/folded-names.tsx';
import { sentenceName } from '../../ui/person-name.tsx';
import { WarningBox } from '../../ui/warning-box.tsx';

interface AudienceSummaryProps {
  readonly wanted: Announcement;
  readonly others: readonly Announcement[];
}

/** Whom it would reach, counted and listed, and what there is to know before it is kept. */
export function AudienceSummary({ wanted, others }: AudienceSummaryProps) {
  const directory = useSchool((state) => state.directory);
  const view = useSchool((state) => state.view);
  const { audience } = wanted;
  const people = useMemo(() => audienceOf(directory, audience), [directory, audience]);
  const ground = { others, people: people.length, quietHours: readMessagingSettings(view).quietHours, holidays: holidaysOf(readSchoolCalendar(view)) };
  const warnings = isMoment(wanted.from) ? announcementWarnings(wanted, ground) : [];
  return (
    <section className="communication-summary" aria-label={TEXTS.audience}>
      <output><strong>{audienceCount(people.length)}</strong>&nbsp;: {audienceWords(audience)}</output>
      <FoldedNames names={people.map(sentenceName)} />
      <WarningBox title={TEXTS.warnings} warnings={warnings.map(announcementWarning)} />
    </section>
  );
}

/** A date field is empty while it is being typed. */
function isMoment(text: string): boolean {
  return text.length === 16;
}
