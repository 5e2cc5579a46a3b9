import { fr } from '../language/typography.ts';

/** A message to whoever corrects elsewhere: what is wrong, one line each, and what they are asked. */
export function askMessage(what: string, lines: readonly string[], ask: string): string {
  return [fr`Bonjour,`, '', what, ...lines.map((line) => `- ${line}`), '', fr`Pouvez-vous ${ask} ? Merci.`].join('\n');
}
