import { expect, it } from 'vitest';
import { announcementWarning } from '../../texts/communication/communication.ts';
import { sourceLine } from '../../texts/language/source-words.ts';
import { plain } from '../support/plain.ts';

it('a warning about a communication says what it comes from: no source gives a duration', () => {
  const from = (...[warning]: Parameters<typeof announcementWarning>): string => plain(sourceLine(announcementWarning(warning).source));
  expect([from({ kind: 'long-alert', days: 20 }), from({ kind: 'quiet', until: null })]).toEqual(['Déduit de : guide de la DRANE (S2-023)', 'Source : circulaire du 10 juillet 2025 (O-17)']);
  expect(plain(announcementWarning({ kind: 'long-alert', days: 20 }).sentence)).toContain('20 jours');
});
