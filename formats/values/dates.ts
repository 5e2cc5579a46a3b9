/**
 * ISO date (AAAA-MM-JJ) of a date of the national files, undefined when the calendar has no such day (formats §0.4):
 * `JJ/MM/AAAA`, `AAAA-MM-JJ`, or either followed by a time, whose day is taken as written.
 */
export function parseDate(raw: string): string | undefined {
  const french = /^(\d{2})\/(\d{2})\/(\d{4})(?:\s.*)?$/.exec(raw.trim());
  if (french !== null) return existing(`${french[3] ?? ''}-${french[2] ?? ''}-${french[1] ?? ''}`);
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T\s].*)?$/.exec(raw.trim());
  return iso === null ? undefined : existing(iso[1] ?? '');
}

function existing(iso: string): string | undefined {
  const time = Date.parse(`${iso}T00:00:00Z`);
  // Date.parse turns the 31st of April into the 1st of May.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined;
}
