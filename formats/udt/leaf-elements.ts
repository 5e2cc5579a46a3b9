import type { SaxesTagPlain } from 'saxes';
import type { FileInput } from '../file/byte-source.ts';
import { fileError } from '../file/file-error.ts';
import { MOST_RECORDS } from '../file/file-limits.ts';
import { readXml, type XmlCollector } from '../xml/read-xml.ts';

/** One element: its name, its attributes, and its own text under the empty name of attribute. */
export interface Leaf {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const BATCH = 1000;

/** Elements of some names wherever they stand: what contains them in a UDT file is not known (formats.md §6). */
class LeafElements implements XmlCollector<readonly Leaf[]> {
  // Any root will do: the name of the file tells what it is.
  readonly rules = { isRoot: (): boolean => true };
  private readonly names: ReadonlySet<string>;
  private found: Leaf[] = [];
  private current: Map<string, string> | undefined;

  constructor(names: readonly string[]) {
    this.names = new Set(names);
  }

  isFull(): boolean {
    return this.found.length >= BATCH;
  }

  take(): readonly Leaf[] {
    const taken = this.found;
    this.found = [];
    return taken;
  }

  open(tag: SaxesTagPlain): void {
    if (!this.names.has(tag.name)) {
      this.current = undefined;
      return;
    }
    this.current = new Map(Object.entries(tag.attributes).map(([name, value]) => [name, value.normalize('NFC').trim()]));
    this.found.push({ name: tag.name, attributes: this.current });
  }

  text(text: string): void {
    this.current?.set('', ((this.current.get('') ?? '') + text).trim());
  }

  close(): void {
    this.current = undefined;
  }
}

/** Every element of the given names in a file, in order, none without file; throws a {@link FileError} when it is refused. */
export async function readLeaves(input: FileInput | undefined, ...names: readonly string[]): Promise<readonly Leaf[]> {
  if (input === undefined) return [];
  const found: Leaf[] = [];
  for await (const batch of readXml(input, new LeafElements(names))) {
    found.push(...batch);
    if (found.length > MOST_RECORDS) throw fileError('too-many-elements', typeof input === 'string' ? input : input.name, 'records');
  }
  return found;
}

/** An attribute of a leaf, empty where it has none. */
export function attribute({ attributes }: Leaf, name: string): string {
  return attributes.get(name) ?? '';
}
