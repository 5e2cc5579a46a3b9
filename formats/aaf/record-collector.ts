import type { SaxesTagPlain } from 'saxes';
import { cleanValue } from '../file/clean-value.ts';
import type { GuardedParser } from '../xml/guarded-parser.ts';
import type { XmlCollector } from '../xml/read-xml.ts';
import { categoryOfLabel, type AafRecord, type AafRequest } from './aaf-record.ts';

/** Records handed over at once: enough to make the pauses free, few enough to keep memory flat. */
export const AAF_BATCH_SIZE = 500;

const ROOT = 'ficAlimMENESR';
const DEPTH = { request: 2, section: 3, attribute: 4, value: 5 } as const;

const REQUEST_BY_ELEMENT: ReadonlyMap<string, AafRequest> = new Map([
  ['addRequest', 'add'],
  ['modifyRequest', 'modify'],
  ['deleteRequest', 'delete'],
]);

// The system identifier may carry a path; the DTD it names is never read.
const ACCEPTED_DOCTYPE = /^\s*ficAlimMENESR\s+(?:SYSTEM|PUBLIC\s+(?:"[^"]*"|'[^']*'))\s+(["'])(?:[^"']*\/)?ficAlimMENESR\.dtd\1\s*$/;

/** Turns the events of one AAF file into records. */
export class RecordCollector implements XmlCollector<readonly AafRecord[]> {
  readonly rules = {
    isRoot: (name: string): boolean => name === ROOT,
    isDoctype: (doctype: string): boolean => ACCEPTED_DOCTYPE.test(doctype),
  };

  private records: AafRecord[] = [];
  private request: AafRequest = 'add';
  private inRecord = false;
  private isOperational = false;
  private rawCategory = '';
  private id = '';
  private attributes = new Map<string, readonly string[]>();
  private attributeName = '';
  private values: string[] = [];
  private buffer = '';

  isFull(): boolean {
    return this.records.length >= AAF_BATCH_SIZE;
  }

  take(): readonly AafRecord[] {
    const taken = this.records;
    this.records = [];
    return taken;
  }

  text(text: string): void {
    this.buffer = this.buffer === '' ? text : this.buffer + text;
  }

  open(tag: SaxesTagPlain, { depth }: GuardedParser): void {
    this.buffer = '';
    if (depth === DEPTH.attribute) this.openAttribute(tag);
    else if (depth === DEPTH.section) this.isOperational = tag.name === 'operationalAttributes';
    else if (depth === DEPTH.request) this.openRecord(tag);
  }

  close({ depth }: GuardedParser): void {
    if (depth === DEPTH.value) this.values.push(cleanValue(this.buffer));
    else if (depth === DEPTH.attribute) this.closeAttribute();
    else if (depth === DEPTH.request) this.closeRecord();
    this.buffer = '';
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

  private closeAttribute(): void {
    if (this.attributeName === '') {
      if (this.values.length === 0) this.id = cleanValue(this.buffer);
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
