import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { AafError, type AafRefusalKind } from './aaf-error.ts';
import type { AafLimits } from './aaf-limits.ts';
import { categoryOfLabel, type AafRecord, type AafRequest } from './aaf-record.ts';
import { cleanValue } from './clean-value.ts';

const ROOT = 'ficAlimMENESR';
const DEPTH = { root: 1, request: 2, section: 3, attribute: 4, value: 5 } as const;

const REQUEST_BY_ELEMENT: ReadonlyMap<string, AafRequest> = new Map([
  ['addRequest', 'add'],
  ['modifyRequest', 'modify'],
  ['deleteRequest', 'delete'],
]);

// The system identifier may carry a path; the DTD it names is never read.
const ACCEPTED_DOCTYPE = /^\s*ficAlimMENESR\s+(?:SYSTEM|PUBLIC\s+(?:"[^"]*"|'[^']*'))\s+(["'])(?:[^"']*\/)?ficAlimMENESR\.dtd\1\s*$/;
const DOCTYPE_ROOT = /^\s*ficAlimMENESR[\s>[]/;

/** Turns pieces of one AAF file into records, and refuses what passes the limits or is not AAF. */
export class RecordParser {
  private readonly file: string;
  private readonly limits: AafLimits;
  private readonly parser = new SaxesParser();
  private records: AafRecord[] = [];

  private elements = 0;
  private depth = 0;
  private xmlAttributes = 0;
  private events = 0;
  private quietCharacters = 0;

  private request: AafRequest = 'add';
  private inRecord = false;
  private isOperational = false;
  private rawCategory = '';
  private id = '';
  private attributes = new Map<string, readonly string[]>();
  private attributeName = '';
  private values: string[] = [];
  private text = '';

  constructor(file: string, limits: AafLimits) {
    this.file = file;
    this.limits = limits;
    const { parser } = this;
    // Each handler adds a property to the parser: at the eighth, V8 makes it a dictionary and parsing takes three times longer.
    parser.on('doctype', (doctype) => this.checkDoctype(doctype));
    parser.on('attribute', () => this.countAttribute());
    parser.on('opentag', (tag) => this.open(tag));
    parser.on('closetag', () => this.close());
    parser.on('text', (text) => this.addText(text));
    parser.on('cdata', (text) => this.addText(text));
  }

  /** Reads one piece of the file; throws an {@link AafError} as soon as it must be refused. */
  write(piece: string): void {
    const before = this.events;
    this.guard(() => this.parser.write(piece), () => (this.elements === 0 ? 'not-aaf' : 'malformed'));
    // A tag, comment (or run of comments) or CDATA longer than the longest text gives no event while it fills the memory.
    this.quietCharacters = this.events === before ? this.quietCharacters + piece.length : 0;
    if (this.quietCharacters > this.limits.maxTextLength) throw this.refuse('too-long-text');
  }

  /** Ends the file; throws when it stops before its last closing tag. */
  end(): void {
    this.guard(() => this.parser.close(), () => 'truncated');
  }

  /** Hands over the records completed since the last call. */
  take(): readonly AafRecord[] {
    const taken = this.records;
    this.records = [];
    return taken;
  }

  /** Number of records completed and not taken. */
  get pending(): number {
    return this.records.length;
  }

  /** An error about this file at the line reached. */
  refuse(kind: AafRefusalKind, detail?: string): AafError {
    const place = { kind, file: this.file, line: this.parser.line };
    return new AafError(detail === undefined ? place : { ...place, detail });
  }

  private guard(parse: () => void, kind: () => AafRefusalKind): void {
    try {
      parse();
    } catch (error) {
      if (error instanceof AafError) throw error;
      throw this.refuse(kind(), error instanceof Error ? error.message : String(error));
    }
  }

  private checkDoctype(doctype: string): void {
    if (ACCEPTED_DOCTYPE.test(doctype)) return;
    const isForeign = !DOCTYPE_ROOT.test(`${doctype} `) && !doctype.includes('[');
    throw this.refuse(isForeign ? 'not-aaf' : 'forbidden-doctype', doctype.trim().slice(0, 80));
  }

  private countAttribute(): void {
    this.events += 1;
    this.xmlAttributes += 1;
    if (this.xmlAttributes > this.limits.maxAttributes) throw this.refuse('too-many-attributes');
  }

  private countText(text: string): void {
    this.events += 1;
    if (text.length > this.limits.maxTextLength) throw this.refuse('too-long-text');
  }

  private addText(text: string): void {
    this.countText(text);
    if (this.depth < DEPTH.attribute) return;
    this.text = this.text === '' ? text : this.text + text;
    if (this.text.length > this.limits.maxTextLength) throw this.refuse('too-long-text');
  }

  private open(tag: SaxesTagPlain): void {
    this.events += 1;
    this.elements += 1;
    this.depth += 1;
    this.xmlAttributes = 0;
    if (this.elements > this.limits.maxElements) throw this.refuse('too-many-elements');
    if (this.depth > this.limits.maxDepth) throw this.refuse('too-deep');
    this.text = '';
    if (this.depth === DEPTH.attribute) this.openAttribute(tag);
    else if (this.depth === DEPTH.section) this.isOperational = tag.name === 'operationalAttributes';
    else if (this.depth === DEPTH.request) this.openRecord(tag);
    else if (this.depth === DEPTH.root && tag.name !== ROOT) throw this.refuse('not-aaf', `<${tag.name}>`);
  }

  private openRecord(tag: SaxesTagPlain): void {
    const request = REQUEST_BY_ELEMENT.get(tag.name);
    this.inRecord = request !== undefined;
    this.request = request ?? 'add';
    this.rawCategory = '';
    this.id = '';
    this.attributes = new Map();
  }

  private openAttribute(tag: SaxesTagPlain): void {
    this.attributeName = tag.name === 'id' ? '' : (tag.attributes['name'] ?? '');
    this.values = [];
  }

  private close(): void {
    this.events += 1;
    if (this.depth === DEPTH.value) this.values.push(cleanValue(this.text));
    else if (this.depth === DEPTH.attribute) this.closeAttribute();
    else if (this.depth === DEPTH.request) this.closeRecord();
    this.depth -= 1;
    this.text = '';
  }

  private closeAttribute(): void {
    if (this.attributeName === '') {
      if (this.values.length === 0) this.id = cleanValue(this.text);
      return;
    }
    if (this.isOperational) {
      this.rawCategory = this.values[0] ?? '';
      return;
    }
    const values = this.values.every((value) => value === '') ? [] : this.values;
    const earlier = this.attributes.get(this.attributeName);
    this.attributes.set(this.attributeName, earlier === undefined ? values : [...earlier, ...values]);
  }

  private closeRecord(): void {
    if (!this.inRecord) return;
    this.records.push({
      request: this.request,
      category: categoryOfLabel(this.rawCategory),
      rawCategory: this.rawCategory,
      id: this.id,
      attributes: this.attributes,
    });
  }
}
