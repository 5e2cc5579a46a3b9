import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileError } from '../../../formats/file/file-error.ts';
import { readIcs, type IcsCalendar } from '../../../formats/ics/read-ics.ts';

const read = (content: string | Buffer): Promise<IcsCalendar> => readIcs({ name: 'zone-c.ics', bytes: typeof content === 'string' ? Buffer.from(content) : content });
const calendar = (...lines: readonly string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: readonly string[]): string => calendar('BEGIN:VEVENT', ...lines, 'END:VEVENT');

const refusal = async (content: string | Buffer): Promise<readonly [string, number | undefined]> => {
  try {
    await read(content);
  } catch (error) {
    if (error instanceof FileError) return [error.refusal.kind, error.refusal.line];
    throw error;
  }
  throw new Error('not refused');
};

const AUTUMN = { line: 3, name: 'Vacances de la Toussaint', from: '2026-10-17', to: '2026-11-01' };

describe('an event of whole days', () => {
  it.each<readonly [string, string]>([
    ['a date, its end the day after', event('DTSTART;VALUE=DATE:20261017', 'DTEND;VALUE=DATE:20261102', 'SUMMARY:Vacances de la Toussaint')],
    ['LF alone', event('DTSTART;VALUE=DATE:20261017', 'DTEND;VALUE=DATE:20261102', 'SUMMARY:Vacances de la Toussaint').replaceAll('\r', '')],
    ['midnights of a zone', event('DTSTART;TZID=Europe/Paris:20261017T000000', 'DTEND;TZID="Europe/Paris":20261102T000000', 'SUMMARY:Vacances de la Toussaint')],
    ['midnights of Paris in UTC, in summer then in winter', event('DTSTART:20261016T220000Z', 'DTEND:20261101T230000Z', 'SUMMARY:Vacances de la Toussaint')],
    ['a number of days', event('DTSTART:20261017', 'DURATION:P16D', 'SUMMARY:Vacances de la Toussaint')],
    ['a folded name, parameters with signs', event('DTSTART:20261017', 'DTEND:20261102', 'SUMMARY;LANGUAGE=fr;X-A="a:b;c":Vacances de la ', ' Toussa', '\tint')],
    ['what an alarm says is not its own', event('DTSTART:20261017', 'BEGIN:VALARM', 'SUMMARY:Alarme', 'DURATION:PT5M', 'END:VALARM', 'DTEND:20261102', 'SUMMARY:Vacances de la Toussaint')],
    ['signs escaped, blank lines', event('DTSTART:20261017', '', 'DTEND:20261102', 'SUMMARY: Vacances de\\nla   Toussaint ')],
  ])('is read from %s', async (_, content) => {
    expect(await read(content)).toEqual({ days: [AUTUMN], anomalies: [] });
  });

  it('lasts a day without an end, or with the same', async () => {
    for (const end of ['X-A:b', 'DTEND:20261111']) expect((await read(event('DTSTART:20261111', end, 'SUMMARY:Armistice'))).days).toMatchObject([{ from: '2026-11-11', to: '2026-11-11' }]);
    expect((await read(event('DTSTART:20260901', 'DURATION:P2W', 'SUMMARY:Stage'))).days).toMatchObject([{ to: '2026-09-14' }]);
  });

  it('keeps its accents, folded inside a character, in UTF-8 with or without a BOM, in Latin-9', async () => {
    const utf8 = Buffer.from(event('DTSTART:20261219', 'SUMMARY:Noël'));
    const at = utf8.indexOf(Buffer.from('ë')) + 1;
    const folded = Buffer.concat([utf8.subarray(0, at), Buffer.from('\r\n '), utf8.subarray(at)]);
    for (const bytes of [utf8, folded, Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8]), Buffer.from(event('DTSTART:20261219', 'SUMMARY:Noël'), 'latin1')]) {
      expect((await read(bytes)).days).toMatchObject([{ name: 'Noël' }]);
    }
  });

  it('has a name of one line and no more than eighty characters, that nothing hides in', async () => {
    expect((await read(event('DTSTART:20261219', `SUMMARY:\u202E${'é'.repeat(200)}\\, \\;`))).days[0]?.name).toBe('é'.repeat(80));
  });
});

describe('an event that is left out is told, by its line', () => {
  it.each<readonly [string, readonly string[], object]>([
    ['repeated', ['DTSTART:20261111', 'RRULE:FREQ=YEARLY', 'SUMMARY:Armistice'], { rule: 'repeated-event', line: 3, place: 'RRULE', value: 'Armistice' }],
    ['cancelled', ['DTSTART:20261111', 'STATUS:CANCELLED', 'SUMMARY:Pont'], { rule: 'cancelled-event', line: 3 }],
    ['a lesson, in UTC', ['DTSTART:20261109T070000Z', 'DTEND:20261109T080000Z', 'SUMMARY:Maths'], { rule: 'timed-event', line: 3 }],
    ['at an hour of its zone', ['DTSTART;TZID=Europe/Paris:20261109T080000', 'SUMMARY:Maths'], { rule: 'timed-event' }],
    ['of some minutes from midnight', ['DTSTART:20261109', 'DURATION:PT30M', 'SUMMARY:Maths'], { rule: 'timed-event' }],
    ['that ends at an hour', ['DTSTART:20261109', 'DTEND:20261110T120000', 'SUMMARY:Maths'], { rule: 'timed-event' }],
    ['without a day', ['SUMMARY:Pont'], { rule: 'missing-value', place: 'DTSTART', value: 'Pont' }],
    ['without a name', ['DTSTART:20261109'], { rule: 'missing-value', place: 'SUMMARY' }],
    ['on a day that is none', ['DTSTART:20260230', 'SUMMARY:x'], { rule: 'date', place: 'DTSTART', value: '20260230' }],
    ['at an hour that is none', ['DTSTART:20260228T990000Z', 'SUMMARY:x'], { rule: 'timed-event' }],
    ['that ends before it begins', ['DTSTART:20261109', 'DTEND:20261101', 'SUMMARY:x'], { rule: 'date', place: 'DTEND' }],
    ['longer than a year', ['DTSTART:20261109', 'DTEND:20280101', 'SUMMARY:x'], { rule: 'date', place: 'DTEND' }],
    ['of a duration that nobody understands', ['DTSTART:20261109', 'DURATION:longtemps', 'SUMMARY:x'], { rule: 'date', place: 'DTEND', value: 'longtemps' }],
  ])('%s', async (_, lines, expected) => {
    const { days, anomalies } = await read(event(...lines));
    expect(days).toEqual([]);
    expect(anomalies).toMatchObject([expected]);
  });

  it('lessons are counted together, and an event written twice is read once', async () => {
    const lesson = ['BEGIN:VEVENT', 'DTSTART:20261109T070000Z', 'SUMMARY:Maths', 'END:VEVENT'];
    const bridge = ['BEGIN:VEVENT', 'DTSTART:20270507', 'SUMMARY:Pont', 'END:VEVENT'];
    const { days, anomalies } = await read(calendar('BEGIN:VTIMEZONE', 'TZID:Europe/Paris', 'BEGIN:STANDARD', 'DTSTART:19701025T030000', 'RRULE:FREQ=YEARLY', 'END:STANDARD', 'END:VTIMEZONE', ...lesson, ...lesson, ...bridge, ...bridge));
    expect(days).toMatchObject([{ name: 'Pont' }]);
    expect(anomalies).toMatchObject([{ rule: 'timed-event', count: 2 }, { rule: 'duplicate-key', value: 'Pont' }]);
  });
});

describe('a file that is no calendar is refused whole, by line', () => {
  it.each<readonly [string, string | Buffer, readonly [string, number | undefined]]>([
    ['of something else', 'BEGIN:VCARD\r\nEND:VCARD\r\n', ['wrong-format', undefined]],
    ['empty', '\r\n', ['empty', undefined]],
    ['cut short', event('DTSTART:20261017', 'SUMMARY:x').replace('END:VCALENDAR', ''), ['truncated', undefined]],
    ['cut inside an event', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261017', ['truncated', undefined]],
    ['a line that is no property', calendar('Bonjour'), ['malformed', 3]],
    ['a parameter that never closes', event('SUMMARY;X="a:b'), ['malformed', 4]],
    ['what closes something else', calendar('BEGIN:VEVENT', 'END:VTODO'), ['malformed', 4]],
    ['something after its end', `${calendar()}X-A:b\r\n`, ['malformed', 4]],
    ['one thing in another without end', calendar(...Array.from({ length: 9 }, () => 'BEGIN:VEVENT')), ['too-deep', 10]],
    ['a line without end', event(`SUMMARY:${'x'.repeat(70_000)}`), ['too-long-text', 4]],
    ['a line folded without end', event('SUMMARY:x', ...Array.from({ length: 2000 }, () => ` ${'x'.repeat(60)}`)), ['too-long-text', 4]],
    ['UTF-16', Buffer.from(`\ufeff${calendar()}`, 'utf16le'), ['bad-encoding', undefined]],
    ['more than ten megabytes', Buffer.alloc(10 * 1024 * 1024 + 1, 'x'), ['too-large', undefined]],
    ['too many days', calendar(...Array.from({ length: 1001 }, (_, i) => `BEGIN:VEVENT\r\nDTSTART:20260901\r\nSUMMARY:${i}\r\nEND:VEVENT`)), ['too-many-elements', undefined]],
  ])('%s', async (_, content, expected) => {
    expect(await refusal(content)).toEqual(expected);
  });

  it('whatever its bytes, in no other way', async () => {
    const whole = Buffer.from(event('DTSTART;VALUE=DATE:20261017', 'DTEND;VALUE=DATE:20261102', 'SUMMARY:Vacances'));
    await fc.assert(fc.asyncProperty(fc.nat(whole.length), fc.nat(40), fc.uint8Array({ maxLength: 20 }), async (at, cut, more) => {
      const bytes = Buffer.concat([whole.subarray(0, at), more, whole.subarray(at + cut)]);
      const ending = await read(bytes).catch((error: unknown) => error);
      expect(ending instanceof FileError || (ending instanceof Object && 'days' in ending)).toBe(true);
    }), { numRuns: 300 });
  });
});
