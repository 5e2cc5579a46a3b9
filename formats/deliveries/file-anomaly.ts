import type { LineAnomaly } from '../csv/line-anomaly.ts';
import type { Anomaly } from '../file/anomaly.ts';
import type { UdtAnomaly } from '../udt/udt-base.ts';

/** What was strange in reading a file, whatever its format: the rule, where in the file, and the value as it is written. */
export interface FileAnomaly {
  readonly rule: Anomaly['rule'] | LineAnomaly['kind'] | UdtAnomaly['kind'];
  /** From 1; undefined in an archive, where `place` names the file. */
  readonly line?: number | undefined;
  /** Element and field, column, or file of an archive. */
  readonly place: string;
  readonly value?: string | undefined;
  readonly count?: number | undefined;
}

/** An anomaly of an XML file. */
export function ofElement({ rule, line, element, field, value, count }: Anomaly): FileAnomaly {
  return { rule, line, place: field === undefined ? element : `${element}/${field}`, value, count };
}

/** An anomaly of a CSV file. */
export function ofLine({ kind, line, column, value }: LineAnomaly): FileAnomaly {
  return { rule: kind, line, place: column ?? '', value };
}

/** An anomaly of a UDT archive. */
export function ofArchive({ kind, file, value }: UdtAnomaly): FileAnomaly {
  return { rule: kind, place: file, value };
}
