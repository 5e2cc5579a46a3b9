import { createHash } from 'node:crypto';
import { posix } from 'node:path';

/** The text of a file of the project, if there is one. */
export type ReadText = (path: string) => string | undefined;

/** What the verdicts of the linter are worked out from. */
export interface Linted {
  readonly paths: readonly string[];
  readonly source: ReadText;
  /** What the compiler wrote of a source for those who import it. */
  readonly declaration: ReadText;
  /** What bears on every verdict: the configurations, and what is installed. */
  readonly base: string;
}

/** Anything that looks like the path of another file: an import, whatever its form. Too much only costs time. */
const NAMED = /["'`](\.\.?\/[^"'`\n?]+\.(?:tsx?|json))\b/g;

/** What reaches files that do not import it. */
const AMBIENT = /^\s*declare (?:global|module)\b/m;

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');

const namedBy = (path: string, text: string): readonly string[] => [...text.matchAll(NAMED)].map(([, name = '']) => posix.join(posix.dirname(path), name));

/**
 * A key per file, which changes with anything that its verdict depends on: its text, the configuration, and what its types
 * are made of: the declarations of what it names, and of what these name in their turn. What has no declaration is read itself.
 */
export const lintKeys = ({ paths, source, declaration, base }: Linted): ReadonlyMap<string, string> => {
  const facades = new Map<string, { readonly mark: string; readonly names: readonly string[] } | undefined>();
  const facadeOf = (path: string) => {
    if (!facades.has(path)) {
      const text = declaration(path) ?? source(path);
      facades.set(path, text === undefined ? undefined : { mark: digest(`${path}\n${text}`), names: namedBy(path, text) });
    }
    return facades.get(path);
  };
  const marksFrom = (starts: readonly string[]): string => {
    const seen = new Set<string>();
    const marks: string[] = [];
    const waiting = starts.toReversed();
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const facade = seen.has(path) ? undefined : facadeOf(path);
      seen.add(path);
      if (facade === undefined) continue;
      marks.push(facade.mark);
      waiting.push(...facade.names);
    }
    return marks.join('\n');
  };
  const sources = new Map(paths.map((path) => [path, source(path) ?? '']));
  const everywhere = digest(`${base}\n${marksFrom(paths.filter((path) => AMBIENT.test(sources.get(path) ?? '')))}`);
  return new Map([...sources].map(([path, text]) => [path, digest(`${everywhere}\n${path}\n${digest(text)}\n${marksFrom(namedBy(path, text))}`)]));
};
