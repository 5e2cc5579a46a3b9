import type { SaxesTagPlain } from 'saxes';
import type { GuardedParser } from '../xml/guarded-parser.ts';
import type { XmlCollector } from '../xml/read-xml.ts';
import type { GarNode } from './record-node.ts';

interface Branch {
  readonly name: string;
  readonly children: Map<string, (string | GarNode)[]>;
  text: string;
}

const BATCH = 500;

/** Turns each record of a small XML format into its tree: names without prefix, each with all of its values. */
export class RecordTrees implements XmlCollector<readonly GarNode[]> {
  readonly rules;
  private readonly record: string;
  private readonly branches: Branch[] = [];
  private records: GarNode[] = [];

  /** Name of the first element, without prefix. */
  root = '';
  /** What the root holds besides records, once it is closed. */
  top: GarNode = {};

  constructor(roots: readonly string[], record: string) {
    this.record = record;
    this.rules = { isRoot: (name: string): boolean => roots.includes(localName(name)) };
  }

  isFull(): boolean {
    return this.records.length >= BATCH;
  }

  take(): readonly GarNode[] {
    const taken = this.records;
    this.records = [];
    return taken;
  }

  open(tag: SaxesTagPlain, { depth }: GuardedParser): void {
    const name = localName(tag.name);
    if (depth === 1) this.root = name;
    this.branches.push({ name, children: new Map(), text: '' });
  }

  text(text: string): void {
    const branch = this.branches.at(-1);
    if (branch !== undefined) branch.text += text;
  }

  close(): void {
    const branch = this.branches.pop();
    if (branch === undefined) return;
    const parent = this.branches.at(-1);
    const value = branch.children.size === 0 ? branch.text : Object.fromEntries(branch.children);
    if (parent === undefined) this.top = typeof value === 'string' ? {} : value;
    else if (branch.name === this.record && this.branches.length === 1) this.records.push(typeof value === 'string' ? {} : value);
    else addTo(parent.children, branch.name, value);
  }
}

function addTo(children: Branch['children'], name: string, value: string | GarNode): void {
  const known = children.get(name);
  if (known === undefined) children.set(name, [value]);
  else known.push(value);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
