import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseAst } from 'rolldown/parseAst';
import { describe, expect, it } from 'vitest';
import { typeset } from '../../../texts/language/typography.ts';

const FOLDER = resolve(import.meta.dirname, '../../../texts');
const FILES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && name !== 'typography.ts');

/** Words that the interface never uses (ux §1.4), and English that would have slipped in. */
const BANNED = /(?<!\p{L})(?:permissions?|ACL|tokens?|sync|merge|diff|commit|dashboard|lint|push|the|and|with|your|please|click|loading|error|save|cancel|close|OK)(?!\p{L})/iu;

interface Text {
  readonly text: string;
  /** Written under the `fr` tag, which sets it. */
  readonly isSet: boolean;
}

const isNode = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const SILENT = new Set(['ImportDeclaration', 'TSTypeAliasDeclaration', 'TSInterfaceDeclaration', 'TSTypeAnnotation', 'TSUnionType']);

const isFrenchTag = (tag: unknown): boolean => isNode(tag) && tag['name'] === 'fr';

function* walk(node: unknown, isTagged = false): Generator<Text> {
  if (Array.isArray(node)) {
    for (const item of node) yield* walk(item);
  } else if (isNode(node) && !SILENT.has(String(node['type']))) {
    yield* ownText(node, isTagged);
    for (const value of Object.values(node)) yield* walk(value, value === node['quasi'] && isFrenchTag(node['tag']));
  }
}

function* ownText(node: Record<string, unknown>, isTagged: boolean): Generator<Text> {
  if (node['type'] === 'Literal' && typeof node['value'] === 'string') yield { text: node['value'], isSet: false };
  if (node['type'] !== 'TemplateLiteral' || !Array.isArray(node['quasis'])) return;
  for (const quasi of node['quasis']) {
    if (isNode(quasi) && isNode(quasi['value'])) yield { text: String(quasi['value']['cooked']), isSet: isTagged };
  }
}

function textsOf(file: string): readonly Text[] {
  return [...walk(parseAst(readFileSync(resolve(FOLDER, file), 'utf8'), { lang: 'ts' }))];
}

const isSentence = ({ text }: Text): boolean => /[ À-ÿ’']/.test(text.trim()) && /\p{L}/u.test(text);

describe.each(FILES)('texts/%s', (file) => {
  const sentences = textsOf(file).filter(isSentence);

  it('sets every French space and apostrophe', () => {
    const loose = sentences.filter(({ text, isSet }) => !isSet && typeset(text) !== text).map(({ text }) => text);
    expect(loose).toEqual([]);
  });

  it('never writes a straight apostrophe, an exclamation mark, « (s) » or three dots', () => {
    const wrong = sentences.map(({ text }) => text).filter((text) => /'|!|\(s\)|\(e\)|\.\.\./.test(text));
    expect(wrong).toEqual([]);
  });

  it('writes colons, question marks and quotation marks after a space', () => {
    const wrong = sentences.map(({ text }) => text).filter((text) => /\p{L}[;?]|\p{L}: |«[^ \u00A0]|[^ \u00A0]»/u.test(text));
    expect(wrong).toEqual([]);
  });

  it('writes the way through menus with « › »', () => {
    const wrong = sentences.map(({ text }) => text).filter((text) => text.includes(' > '));
    expect(wrong).toEqual([]);
  });

  it('uses no English word and no banned one', () => {
    const wrong = sentences.map(({ text }) => text).filter((text) => BANNED.test(text));
    expect(wrong).toEqual([]);
  });
});

describe('the catalogue', () => {
  it('was read', () => {
    expect(FILES.flatMap(textsOf).filter(isSentence).length).toBeGreaterThan(200);
  });
});
