/**
 * The text under which a name is found: no case, accent, hyphen, apostrophe nor star (formats.md §0.6).
 * Words stay apart by one space, but what an apostrophe follows is glued to its name (« D’ Angelo »: « dangelo »).
 */
export function searchKey(text: string): string {
  return wordKey(text.toLowerCase()) ?? textKey(text);
}

/** What each accented small letter of French becomes, and of its neighbours (U+00E0 to U+00FF). */
const PLAIN: ReadonlyMap<number, string> = new Map(
  Array.from('àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ', (letter) => [letter.charCodeAt(0), textKey(letter)]),
);

/** The key of one word in small letters, as most names are, in an eighth of the time of any text; undefined: it is not one. */
function wordKey(word: string): string | undefined {
  let key = '';
  let from = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (isPlain(code)) continue;
    const plain = PLAIN.get(code);
    if (plain === undefined) return undefined;
    key += word.slice(from, i) + plain;
    from = i + 1;
  }
  return from === 0 ? word : key + word.slice(from);
}

function isPlain(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

function textKey(text: string): string {
  // Nothing else would change anything of them.
  if (/^[a-z0-9 -]*$/i.test(text)) {
    return text.toLowerCase().replaceAll(/[ -]+/g, ' ').trim();
  }
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/['’`]\s*|[*.]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words to look for, in whatever order they were typed; at most 10, of a text cut at 200 characters (rel:T39). */
export function searchWords(query: string): readonly string[] {
  const key = searchKey(query.slice(0, 200));
  return key === '' ? [] : key.split(' ').slice(0, 10);
}

/** Whether every word is somewhere in a key made by `searchKey` (« dangelo », « angelo d » find « D’ Angelo »). */
export function matchesWords(key: string, words: readonly string[]): boolean {
  return words.every((word) => key.includes(word));
}

/** {@link searchKey} of names that come back often, each made once. */
export function rememberKeys(): (name: string) => string {
  const keys = new Map<string, string>();
  return (name) => {
    const known = keys.get(name);
    if (known !== undefined) return known;
    const key = searchKey(name);
    keys.set(name, key);
    return key;
  };
}
