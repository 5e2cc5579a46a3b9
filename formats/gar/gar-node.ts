import type { FileInput } from '../file/byte-source.ts';
import { fileError } from '../file/file-error.ts';
import { KEPT_LIMITS, MOST_RECORDS } from '../file/file-limits.ts';
import { openText, type OpenText, type Reading } from '../file/open-text.ts';
import { readXml } from '../xml/read-xml.ts';
import { RecordTrees } from './record-trees.ts';
import type { GarNode } from './record-node.ts';

/** What one answer of the GAR holds: names of its roots, and of the records inside. */
export interface GarAnswer {
  readonly roots: readonly string[];
  readonly record: string;
}

/**
 * Records of an answer. Throws a {@link FileError}: `error-answer` with the GAR's own words when it answered by an error,
 * `wrong-format` on another file.
 */
export async function readGarNodes(input: FileInput, answer: GarAnswer, reading: Reading = {}): Promise<readonly GarNode[]> {
  const kept: Reading = { limits: KEPT_LIMITS, ...reading };
  const text = await openText(input, kept, /^\s*(?:[<{[]|$)/);
  try {
    const head = (await text.next(1)) ?? '';
    if (!/^\s*</.test(head)) return checkCount(nodesOfJson(await parseJson(text, head), answer, text.name), text.name);
  } finally {
    await text.close();
  }
  return readXmlNodes(input, answer, kept);
}

async function readXmlNodes(input: FileInput, { roots, record }: GarAnswer, reading: Reading): Promise<readonly GarNode[]> {
  const trees = new RecordTrees([...roots, 'Erreur'], record);
  const nodes: GarNode[] = [];
  const name = typeof input === 'string' ? input : input.name;
  for await (const batch of readXml(input, trees, reading)) {
    nodes.push(...batch);
    checkCount(nodes, name);
  }
  if (trees.root === 'Erreur') throw fileError('error-answer', name, childText(trees.top, 'Message'));
  return nodes;
}

function checkCount(nodes: readonly GarNode[], file: string): readonly GarNode[] {
  if (nodes.length > MOST_RECORDS) throw fileError('too-many-elements', file, 'records');
  return nodes;
}

// It is parsed whole, and then takes six times as much as its text.
async function parseJson(text: OpenText, head: string): Promise<unknown> {
  const pieces = [head];
  for (let piece = await text.next(); piece !== undefined; piece = await text.next()) pieces.push(piece);
  try {
    return JSON.parse(pieces.join(''));
  } catch (error) {
    throw fileError('malformed', text.name, error instanceof Error ? error.message : undefined);
  }
}

function nodesOfJson(value: unknown, { roots, record }: GarAnswer, file: string): readonly GarNode[] {
  const top = nodeOf(value) ?? {};
  const failure = nodeOf(top['Erreur']);
  if (failure !== undefined) throw fileError('error-answer', file, childText(failure, 'Message'));
  const root = roots.map((name) => nodeOf(top[name])).find((one) => one !== undefined);
  // A list without its root circulates: it comes from a generic conversion of XML (formats.md §2.4).
  const holder = root ?? (record in top ? top : undefined);
  if (holder === undefined) throw fileError('wrong-format', file, Object.keys(top).join(', ').slice(0, 80));
  return childNodes(holder, record);
}

/** Text of a child, empty where there is none; of several, the first. */
export function childText(node: GarNode, name: string): string {
  return childTexts(node, name)[0] ?? '';
}

/** Texts of the children of a name. */
export function childTexts(node: GarNode, name: string): readonly string[] {
  return several(node[name]).flatMap((one) => (typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean' ? [String(one).normalize('NFC').trim()] : []));
}

/** Children of a name that have children: JSON made from XML gives an object where there is one, an array where there are several. */
export function childNodes(node: GarNode, name: string): readonly GarNode[] {
  return several(node[name]).filter(isNode);
}

function several(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values;
}

function nodeOf(value: unknown): GarNode | undefined {
  return isNode(value) ? value : undefined;
}

function isNode(value: unknown): value is GarNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
