/** A sentence with the spaces of a keyboard, where French typography puts others. */
export function plain(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/g, ' ');
}
