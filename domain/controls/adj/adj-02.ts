import { phaseOf, plannedAnnouncements } from '../../communication/announcement.ts';
import { LONGEST_ALERT_DAYS } from '../../communication/announcement-warnings.ts';
import { daysBetween } from '../../kernel/days.ts';
import { localMoment } from '../../kernel/local-time.ts';
import type { Control } from '../control.ts';

/** Announcements of type « alerte » shown for more than a fortnight, of those that the console plans: it reads no other. */
export const adj02: Control<'ADJ-02'> = {
  id: 'ADJ-02',
  severity: 'warning',
  family: 'ADJ',
  where: 'here',
  source: { ref: 'S2-023', quote: 'Le type, le moment et la durée de la publication sont paramétrables.', inferred: true },
  fix: 'assist',
  missing: ({ view }) => (plannedAnnouncements(view).length === 0 ? 'announcements' : undefined),
  find: ({ view, now }) => {
    const { day, hour } = localMoment(now);
    return plannedAnnouncements(view)
      .filter((one) => one.kind === 'alert' && phaseOf(one, `${day}T${hour}`) === 'shown')
      .map(({ id, title, from }) => ({ objects: [{ kind: 'setting', id } as const], params: { days: daysBetween(from.slice(0, 10), day), title } }))
      .filter(({ params }) => params.days > LONGEST_ALERT_DAYS);
  },
};
