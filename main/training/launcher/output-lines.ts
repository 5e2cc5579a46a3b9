/** The output of a process, as far as its lines are read. */
interface Output {
  setEncoding(encoding: 'utf8'): unknown;
  on(event: 'data', listener: (part: string) => void): unknown;
}

/** Reads the lines of an output: gives the rest of the first one that begins with a word, once it is there. */
export function outputLines(output: Output | null): (word: string) => Promise<string> {
  const waiting = new Map<string, (rest: string) => void>();
  const seen: string[] = [];
  let text = '';
  const offer = (line: string): void => {
    const [word = ''] = line.split(' ', 1);
    waiting.get(word)?.(line.slice(word.length + 1));
    seen.push(line);
  };
  output?.setEncoding('utf8');
  output?.on('data', (part) => {
    const parts = (text + part).split('\n');
    text = parts.pop() ?? '';
    parts.forEach(offer);
  });
  return (word) => {
    const known = seen.find((line) => line.startsWith(`${word} `));
    return known === undefined ? new Promise((found) => waiting.set(word, found)) : Promise.resolve(known.slice(word.length + 1));
  };
}
