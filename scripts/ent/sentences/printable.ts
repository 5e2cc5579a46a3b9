/** A line for a terminal: a name of a file never commands the terminal that shows it, nor turns its text round. */
export function printable(line: string): string {
  return line.replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, ' ');
}
