import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CATALOGUE, findControl } from '../../domain/controls/catalogue.ts';
import { SCREEN_TITLES } from '../../texts/frame/app.ts';
import { HELP_NOTES } from '../../texts/frame/help-notes.ts';

const DOCUMENT = resolve(import.meta.dirname, '../../docs/sources.md');
const text = readFileSync(DOCUMENT, 'utf8');

/** The statements of the five documents, as the domain dossier numbers them (domain.md §1). */
const STATEMENTS = Object.entries({ S2: 119, S1: 12, S3: 14, S0: 11, S4: 7 }).flatMap(([source, last]) =>
  Array.from({ length: last }, (_, i) => `${source}-${String(i + 1).padStart(3, '0')}`),
);

interface Row {
  readonly id: string;
  readonly answer: string;
}

/** The rows of the tables: the statement, and what answers it. */
function rowsOf(markdown: string): readonly Row[] {
  return [...markdown.matchAll(/^\| (S\d-\d{3}) \| [^|]+ \| ([^|]+) \|$/gmu)].map(([, id = '', answer = '']) => ({ id, answer }));
}

const linksIn = (answer: string): readonly (readonly [words: string, path: string])[] =>
  [...answer.matchAll(/\[([^\]]+)\]\(([^)]+)\)/gu)].map(([, words = '', path = '']) => [words, path]);

const CONTROL = /\b[A-Z]{3}-\d{2}\b/gu;
const TITLES: ReadonlySet<string> = new Set(Object.values(SCREEN_TITLES));

/** What is wrong with a row, if anything. */
function faultsOf({ answer }: Row): readonly string[] {
  const links = linksIn(answer);
  const unlinked = [...answer.matchAll(CONTROL)].filter(([id]) => !links.some(([words, path]) => words === id && path.endsWith(`/${id.toLowerCase()}.ts`)));
  const unknown = [...answer.matchAll(CONTROL)].filter(([id]) => findControl(id) === undefined);
  const screens = [...answer.matchAll(/(?:aide|écran) \[« ([^»]+) »\]/gu)].map(([, title = '']) => title).filter((title) => !TITLES.has(title));
  const gone = links.filter(([, path]) => !existsSync(resolve(dirname(DOCUMENT), path)));
  const saysWhy = /hors périmètre : [^;]{20,}/u.test(answer);
  const isMute = links.length === 0 && !saysWhy && !/pas encore : [^;]{10,}/u.test(answer);
  const isBare = /hors périmètre/u.test(answer) && !saysWhy;
  return [...unlinked, ...unknown, ...screens, ...gone, ...(isMute ? ['answers nothing'] : []), ...(isBare ? ['no reason'] : [])].map(String);
}

const answerTo = (id: string): string => rowsOf(text).find((row) => row.id === id)?.answer ?? '';

describe('docs/sources.md', () => {
  test('answers each of the 163 statements once', () => {
    expect(STATEMENTS).toHaveLength(163);
    expect(rowsOf(text).map(({ id }) => id)).toEqual(STATEMENTS);
    expect(text.match(/^\| S\d/gmu)).toHaveLength(163);
  });

  test('answers by what is there, or says why not', () => {
    expect(Object.fromEntries(rowsOf(text).map((row) => [row.id, faultsOf(row)]).filter(([, faults]) => faults?.length !== 0))).toEqual({});
  });

  test('names each control on the lines of the statements that it comes from', () => {
    const missed = CATALOGUE.flatMap(({ id, source }) => source.ref.split(', ').filter((ref) => STATEMENTS.includes(ref) && !answerTo(ref).includes(`[${id}]`)).map((ref) => `${ref} ${id}`));
    expect(missed).toEqual([]);
  });

  test('names a page of the help where that page quotes the statement, and nowhere else but for its menu path', () => {
    const noted = Object.entries(HELP_NOTES).flatMap(([screen, notes]) => notes.flatMap(({ ref }) => ref.split(', ').map((id) => `${id} ${pageTitle(screen)}`)));
    expect(noted.filter((one) => !STATEMENTS.includes(one.slice(0, 6)))).toEqual([]);
    const told = rowsOf(text).flatMap(({ id, answer }) => [...answer.matchAll(/aide \[« ([^»]+) »\]/gu)].map(([, title = '']) => `${id} ${title}`));
    expect(noted.filter((one) => !told.includes(one))).toEqual([]);
    expect(told.filter((one) => !noted.includes(one))).toEqual(['S2-054 Rubriques']);
  });
});

function pageTitle(screen: string): string {
  return Object.entries(SCREEN_TITLES).find(([id]) => id === screen)?.[1] ?? screen;
}

test('an answer that is not there is seen', () => {
  const faults = (answer: string): number => faultsOf({ id: 'S2-001', answer }).length;
  expect(faults('contrôle [RUB-01](../domain/controls/rub/rub-01.ts)')).toBe(0);
  expect(faults('contrôle [RUB-99](../domain/controls/rub/rub-99.ts)')).toBe(2);
  expect(faults('contrôle RUB-01, sans lien')).toBeGreaterThan(0);
  expect(faults('aide [« Nulle part »](guide/gar.md)')).toBe(1);
  expect(faults('hors périmètre')).toBe(2);
  expect(faults('règle : [disparue](../domain/nulle-part.ts)')).toBe(1);
});
