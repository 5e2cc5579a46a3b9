import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { FileError, fileError, type FileRefusalKind } from '../file/file-error.ts';
import type { FileLimits } from '../file/file-limits.ts';

/** What one XML format accepts before its first record. */
export interface XmlRules {
  /** Whether the first element, as written, is the format's. */
  readonly isRoot: (name: string) => boolean;
  /** Whether a document type is accepted; it is never read, and refused unless this says so (reliability T5). */
  readonly isDoctype?: (doctype: string) => boolean;
}

/** What receives the events of one file; the parser tells where it is. */
export interface XmlHandler {
  readonly open: (tag: SaxesTagPlain, parser: GuardedParser) => void;
  readonly close: (parser: GuardedParser) => void;
  readonly text: (text: string) => void;
}

/** Saxes behind the limits of hostile files: no entity but the five of XML, no DTD read, nothing that fills the memory. */
export class GuardedParser {
  private readonly file: string;
  private readonly limits: FileLimits;
  private readonly rules: XmlRules;
  private readonly handler: XmlHandler;
  private readonly parser = new SaxesParser();

  private elements = 0;
  private xmlAttributes = 0;
  private events = 0;
  private quietCharacters = 0;
  private textLength = 0;

  /** Nesting of the element being opened or closed, 1 at the root. */
  depth = 0;

  constructor(file: string, limits: FileLimits, rules: XmlRules, handler: XmlHandler) {
    this.file = file;
    this.limits = limits;
    this.rules = rules;
    this.handler = handler;
    const { parser } = this;
    // Each handler adds a property to the parser: at the eighth, V8 makes it a dictionary and parsing takes three times longer.
    parser.on('doctype', (doctype) => this.checkDoctype(doctype));
    parser.on('attribute', () => this.countAttribute());
    parser.on('opentag', (tag) => this.open(tag));
    parser.on('closetag', () => this.close());
    parser.on('text', (text) => this.addText(text));
    parser.on('cdata', (text) => this.addText(text));
  }

  /** Reads one piece of the file; throws a {@link FileError} as soon as it must be refused. */
  write(piece: string): void {
    const before = this.events;
    this.guard(() => this.parser.write(piece), () => (this.elements === 0 ? 'wrong-format' : 'malformed'));
    // A tag, comment (or run of comments) or CDATA longer than the longest text gives no event while it fills the memory.
    this.quietCharacters = this.events === before ? this.quietCharacters + piece.length : 0;
    if (this.quietCharacters > this.limits.maxTextLength) throw this.refuse('too-long-text');
  }

  /** Ends the file; throws when it stops before its last closing tag. */
  end(): void {
    this.guard(() => this.parser.close(), () => 'truncated');
  }

  /** Line reached, from 1. */
  get line(): number {
    return this.parser.line;
  }

  /** Characters read so far. */
  get position(): number {
    return this.parser.position;
  }

  /** An error about this file at the line reached. */
  refuse(kind: FileRefusalKind, detail?: string): FileError {
    return fileError(kind, this.file, detail, this.parser.line);
  }

  private guard(parse: () => void, kind: () => FileRefusalKind): void {
    try {
      parse();
    } catch (error) {
      if (error instanceof FileError) throw error;
      throw this.refuse(kind(), error instanceof Error ? error.message : String(error));
    }
  }

  private checkDoctype(doctype: string): void {
    if (this.rules.isDoctype?.(doctype) === true) return;
    const root = /^\s*([^\s>[]*)/.exec(doctype)?.[1] ?? '';
    const isForeign = !this.rules.isRoot(root) && !doctype.includes('[');
    throw this.refuse(isForeign ? 'wrong-format' : 'forbidden-doctype', doctype.trim().slice(0, 80));
  }

  private countAttribute(): void {
    this.events += 1;
    this.xmlAttributes += 1;
    if (this.xmlAttributes > this.limits.maxAttributes) throw this.refuse('too-many-attributes');
  }

  private addText(text: string): void {
    this.events += 1;
    this.textLength += text.length;
    if (this.textLength > this.limits.maxTextLength) throw this.refuse('too-long-text');
    this.handler.text(text);
  }

  private open(tag: SaxesTagPlain): void {
    this.events += 1;
    this.elements += 1;
    this.depth += 1;
    this.xmlAttributes = 0;
    this.textLength = 0;
    if (this.elements > this.limits.maxElements) throw this.refuse('too-many-elements');
    if (this.depth > this.limits.maxDepth) throw this.refuse('too-deep');
    if (this.depth === 1 && !this.rules.isRoot(tag.name)) throw this.refuse('wrong-format', `<${tag.name}>`);
    this.handler.open(tag, this);
  }

  private close(): void {
    this.events += 1;
    this.textLength = 0;
    this.handler.close(this);
    this.depth -= 1;
  }
}
