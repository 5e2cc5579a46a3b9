/**
 * The words to look for among the keys of people, where those that name a class together become one, as the keys hold
 * it: « 6e A » is « 6ea », and not every « a » of those in 6e; so is « 6 A » where the class is « 6A ». `names`: those of the classes,
 * in one piece.
 */
export function gluedClasses(words: readonly string[], names: ReadonlySet<string>): readonly string[] {
  const glued: string[] = [];
  for (let from = 0; from < words.length; ) {
    const to = endOfName(words, from, names);
    glued.push(words.slice(from, to).join(''));
    from = to;
  }
  return glued;
}

/** The longest name that starts there: « 3e A bis » before « 3e A ». */
function endOfName(words: readonly string[], from: number, names: ReadonlySet<string>): number {
  for (let to = words.length; to > from + 1; to--) {
    if (names.has(words.slice(from, to).join(''))) return to;
  }
  return from + 1;
}
