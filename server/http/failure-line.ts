import { DatabaseError } from '../database/database-error.ts';

/**
 * One line for the log, of what failed and where. A message may hold what somebody typed, or a name: only that of a database that
 * does not answer is told, which whoever runs the ENT needs.
 */
export function failureLine(error: unknown): string {
  if (!(error instanceof Error)) return 'failure: not an error';
  const { name, message, stack = '' } = error;
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  const frames = stack.replace(message, () => '').split('\n').filter((line) => /^\s+at /.test(line));
  return onOneLine([`${error instanceof DatabaseError ? message : name}${code}`, ...frames.map((line) => line.trim())].join(' | '));
}

/** What a terminal or a reader of logs would obey, written out: a line stays one line. */
function onOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (found) => `\\u${(found.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}
