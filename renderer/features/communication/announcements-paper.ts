import { phaseOf, type Announcement } from '../../../domain/communication/announcement.ts';
import type { Paper } from '../../../domain/paper/paper.ts';
import { announcementPeriod, audienceWords, COMMUNICATION_TEXTS as TEXTS, KIND_LABELS, PHASE_LABELS } from '../../../texts/communication/communication.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { plainPaper } from '../../paper/plain-paper.ts';

/** What is announced, as a table; `peopleOf`: how many an announcement reaches. It names groups, and nobody. */
export function announcementsPaper(announcements: readonly Announcement[], now: string, peopleOf: (announcement: Announcement) => number): Paper {
  const { title, kind, period, audience, people, phase } = TEXTS.columns;
  const rows = announcements.map((one) => [
    one.title, KIND_LABELS[one.kind], announcementPeriod(one.channel, one.from, one.until), audienceWords(one.audience), peopleOf(one), PHASE_LABELS[phaseOf(one, now)],
  ]);
  return plainPaper({ title: SCREEN_TITLES.communication, columns: [title, kind, period, audience, people, phase], rows }, null);
}
