import type { SaxesTagPlain } from 'saxes';
import type { Anomaly } from '../file/anomaly.ts';
import type { GuardedParser } from './guarded-parser.ts';
import type { Batch, ElementFormat, ElementRule, Report } from './element-format.ts';
import type { XmlCollector } from './read-xml.ts';
import { localName, type XmlElement } from './xml-element.ts';

/** Records and anomalies handed over at once. */
const BATCH_SIZE = 500;

/** Largest record, in characters and in elements: the largest valid one, a division of STSweb with its services, has some 50,000 and 1,000. */
const MAX_RECORD_CHARACTERS = 2 * 1024 * 1024;
const MAX_RECORD_ELEMENTS = 20_000;

/** Longest value told in an anomaly, in characters. */
const MAX_TOLD = 40;

/** Most different unknown elements that are told. */
const MAX_UNKNOWN = 50;

/** An element being read. */
interface OpenElement extends XmlElement {
  children: XmlElement[];
  text: string;
}

/** Children of an element that has none yet: most never have. */
const NO_CHILDREN: XmlElement[] = [];

/** Builds the records of a format, one at a time, and forgets the rest of the file. */
export class ElementCollector<Record> implements XmlCollector<Batch<Record>> {
  readonly rules = { isRoot: (name: string): boolean => this.format.roots.includes(localName(name)) };

  private readonly format: ElementFormat<Record>;
  private records: Record[] = [];
  private anomalies: Anomaly[] = [];
  private readonly unknown = new Map<string, { line: number; count: number }>();

  /** Names of the elements open around the record. */
  private readonly around: string[] = [];
  /** Elements open within the record, its own first. */
  private readonly within: OpenElement[] = [];
  private rule: ElementRule<Record> | undefined;
  private recordStart = 0;
  private recordElements = 0;
  /** Depth of the element being passed over, 0 when none is. */
  private passedOver = 0;
  private buffer = '';

  constructor(format: ElementFormat<Record>) {
    this.format = format;
  }

  isFull(): boolean {
    return this.records.length + this.anomalies.length >= BATCH_SIZE;
  }

  take(): Batch<Record> {
    const { records, anomalies } = this;
    this.records = [];
    this.anomalies = [];
    return { records, anomalies };
  }

  text(text: string): void {
    if (this.rule !== undefined) this.buffer = this.buffer === '' ? text : this.buffer + text;
  }

  open(tag: SaxesTagPlain, parser: GuardedParser): void {
    this.buffer = '';
    if (this.passedOver > 0) return;
    const name = localName(tag.name);
    if (this.rule !== undefined) this.openWithin(name, tag, parser);
    else if (parser.depth === 1) this.openRoot(name, tag, parser);
    else this.openAround(name, tag, parser);
  }

  close({ depth }: GuardedParser): void {
    if (this.passedOver > 0) {
      if (depth === this.passedOver) this.passedOver = 0;
      return;
    }
    const element = this.within.pop();
    if (element === undefined) {
      this.around.pop();
      return;
    }
    element.text = this.buffer;
    this.buffer = '';
    if (this.within.length === 0) this.closeRecord(element);
  }

  finish(): void {
    for (const [name, { line, count }] of this.unknown) this.report('unknown-element', { name, line }, { count });
    this.format.finish?.(this.report);
  }

  private readonly report: Report = (rule, { name, line }, details = {}) => {
    const { value } = details;
    this.anomalies.push({ rule, line, element: name, ...details, ...(value !== undefined && { value: value.slice(0, MAX_TOLD) }) });
  };

  private openRoot(name: string, tag: SaxesTagPlain, parser: GuardedParser): void {
    const root = elementOf(name, tag, parser);
    const refusal = this.format.refuseRoot?.(root);
    if (refusal !== undefined) throw parser.refuse('wrong-format', refusal);
    this.around.push(name);
    this.keep(this.format.readRoot?.(root, this.report));
  }

  private openAround(name: string, tag: SaxesTagPlain, parser: GuardedParser): void {
    const rule = this.format.records.get(name);
    if (rule !== undefined && (rule.inside === undefined || rule.inside === this.around.at(-1))) {
      this.rule = rule;
      this.recordStart = parser.position;
      this.recordElements = 0;
      this.within.push(elementOf(name, tag, parser));
    } else if (this.format.ignored?.has(name) === true) {
      this.passedOver = parser.depth;
    } else if (this.format.containers?.has(name) === false) {
      this.passedOver = parser.depth;
      this.countUnknown(name, parser);
    } else {
      this.around.push(name);
    }
  }

  private countUnknown(name: string, { line }: GuardedParser): void {
    const seen = this.unknown.get(name);
    if (seen !== undefined) seen.count += 1;
    else if (this.unknown.size < MAX_UNKNOWN) this.unknown.set(name, { line, count: 1 });
  }

  private openWithin(name: string, tag: SaxesTagPlain, parser: GuardedParser): void {
    this.recordElements += 1;
    if (this.recordElements > MAX_RECORD_ELEMENTS) throw parser.refuse('too-many-elements', 'record');
    if (parser.position - this.recordStart > MAX_RECORD_CHARACTERS) throw parser.refuse('too-long-text', 'record');
    const element = elementOf(name, tag, parser);
    const parent = this.within.at(-1);
    if (parent?.children === NO_CHILDREN) parent.children = [element];
    else parent?.children.push(element);
    this.within.push(element);
  }

  private closeRecord(element: XmlElement): void {
    const { rule } = this;
    this.rule = undefined;
    this.keep(rule?.read(element, this.report, this.around.at(-1) ?? ''));
  }

  private keep(record: Record | undefined): void {
    if (record !== undefined) this.records.push(record);
  }
}

function elementOf(name: string, tag: SaxesTagPlain, parser: GuardedParser): OpenElement {
  return { name, line: parser.line, attributes: tag.attributes, children: NO_CHILDREN, text: '' };
}
