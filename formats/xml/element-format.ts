import type { Anomaly } from '../file/anomaly.ts';
import type { XmlElement } from './xml-element.ts';

/** Tells an anomaly of an element. */
export type Report = (rule: Anomaly['rule'], at: Pick<XmlElement, 'name' | 'line'>, details?: AnomalyDetails) => void;

/** What an anomaly may add to its rule and place. */
export type AnomalyDetails = Pick<Anomaly, 'field' | 'value' | 'count'>;

/** How one element becomes a record: only inside the given parent, where one is given; undefined leaves it out. */
export interface ElementRule<Record> {
  readonly inside?: string;
  readonly read: (element: XmlElement, report: Report, inside: string) => Record | undefined;
}

/** One XML format as the elements that are its records; made anew for each file, since it may remember what it saw. */
export interface ElementFormat<Record> {
  readonly roots: readonly string[];
  /** Why a root of the right name is still another format's; undefined when it is not. */
  readonly refuseRoot?: (root: XmlElement) => string | undefined;
  /** A record made of the root's own attributes. */
  readonly readRoot?: (root: XmlElement, report: Report) => Record | undefined;
  readonly records: ReadonlyMap<string, ElementRule<Record>>;
  /** Elements that only hold others; when given, any other one is counted as unknown and passed over. */
  readonly containers?: ReadonlySet<string>;
  /** Elements passed over whole, without a word: what the console must not keep, or does not need. */
  readonly ignored?: ReadonlySet<string>;
  /** Tells what only the whole file shows. */
  readonly finish?: (report: Report) => void;
}

/** Records in file order, and the anomalies met in reading them. */
export interface Batch<Record> {
  readonly records: readonly Record[];
  readonly anomalies: readonly Anomaly[];
}
