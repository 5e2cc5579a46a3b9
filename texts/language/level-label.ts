/** « 6e » for « 6EME »; any other level as upstream bases write it. */
export function levelLabel(level: string): string {
  const match = /^([3-6])\s?E(?:ME)?$/iu.exec(level);
  return match === null ? level : `${match[1] ?? ''}e`;
}
