/** What is read next in a JSON text: a string, or one of the signs that open, close and part. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{},:]/g;

/** An object or a list that is being read: how its current value is named. */
interface Level {
  readonly isList: boolean;
  key: string;
}

/**
 * The line (from 1) of a JSON text where a value is, by its path from the root; that of the nearest value above where the text
 * does not hold it. The text is JSON: it was parsed before.
 */
export function lineInJson(text: string, path: readonly string[]): number {
  const levels: Level[] = [];
  let found = { depth: 0, at: 0 };
  let last = '';
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token.startsWith('"')) nameValue(levels.at(-1), token, last);
    else follow(levels, token);
    last = token;
    const depth = matching(levels, path);
    if (depth > found.depth) found = { depth, at: startOf(text, token, index) };
  }
  return text.slice(0, found.at).split('\n').length;
}

/** Enters and leaves objects and lists, and goes to the next value of a list. */
function follow(levels: Level[], token: string): void {
  const top = levels.at(-1);
  if (token === '{') levels.push({ isList: false, key: '' });
  else if (token === '[') levels.push({ isList: true, key: '0' });
  else if (token === '}' || token === ']') levels.pop();
  else if (token === ',' && top?.isList === true) top.key = String(Number(top.key) + 1);
}

/** A string that comes first, or after a comma, in an object is the name of its next value. */
function nameValue(top: Level | undefined, token: string, last: string): void {
  if (top?.isList === false && (last === '{' || last === ',')) top.key = String(JSON.parse(token));
}

/** Where a value begins: at its name, or after the sign that leads to it in a list. */
function startOf(text: string, token: string, index: number): number {
  return token.startsWith('"') ? index : index + 1 + Math.max(0, text.slice(index + 1).search(/\S/));
}

/** How many steps of the path the levels that are open follow; 0 where they leave it. */
function matching(levels: readonly Level[], path: readonly string[]): number {
  return levels.every(({ key }, i) => key === path[i]) ? levels.length : 0;
}
