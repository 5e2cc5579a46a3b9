import { describe, expect, it } from 'vitest';
import { readHour } from '../../../renderer/features/rubriques/inspector/chat-hours.tsx';

describe('an hour typed for the chat', () => {
  it.each([['8h30', '08:30'], ['830', '08:30'], [' 12:00 ', '12:00'], ['23 59', '23:59']])('%s is %s', (typed, hour) =>
    expect(readHour(typed)).toBe(hour),
  );
  it.each(['24:00', '12:60', 'midi', '', '8'])('%s is none', (typed) => expect(readHour(typed)).toBeUndefined());
});
