import { countElements, garXml, type GarElement } from './gar-element.ts';
import { GAR_RECORDS, type GarFileKind } from './gar-records.ts';
import type { GarDegree, GarSchool } from './gar-school.ts';

/** One file of a delivery, UTF-8. */
export interface GarFile {
  readonly kind: GarFileKind;
  readonly name: string;
  readonly text: string;
}

/** What names a delivery: the ENT's code (two or three characters in production) and when it is made, local time. */
export interface GarDelivery {
  readonly idEnt: string;
  readonly date: Date;
  /** Elements in one file, 10,000 unless the platform says otherwise. */
  readonly mostElements?: number;
}

const MOST_ELEMENTS = 10_000;

const KINDS: readonly GarFileKind[] = ['Etab', 'Eleve', 'Enseignant', 'Groupe', 'RespAff'];

/** Namespace, schema and the version of it that each degree follows. */
const SCHEMAS: Readonly<Record<GarDegree, { readonly namespace: string; readonly schema: string; readonly version: string }>> = {
  '2D': { namespace: 'http://data.education.fr/ns/gar', schema: 'GAR-ENT.xsd', version: '1.7' },
  '1D': { namespace: 'http://data.education.fr/ns/gar/1d', schema: 'GAR-ENT-1D.xsd', version: '1.4' },
};

/**
 * The files « ENT → GAR » of one school (formats.md §2.1), one at a time: memory holds one. Give it what `soundSchool` kept,
 * as one wrong record refuses a whole delivery.
 */
export function* writeGar(school: GarSchool, delivery: GarDelivery): Generator<GarFile> {
  for (const kind of KINDS) {
    let part = 0;
    for (const text of parts(school, kind, delivery.mostElements ?? MOST_ELEMENTS)) {
      yield { kind, name: `${garDeliveryName(school.degree, delivery)}_${kind}_${String(part).padStart(4, '0')}.xml`, text };
      part += 1;
    }
  }
}

/** Name of a delivery, which begins that of each of its files. */
export function garDeliveryName(degree: GarDegree, { idEnt, date }: GarDelivery): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`;
  const time = `${two(date.getHours())}${two(date.getMinutes())}${two(date.getSeconds())}`;
  return `${idEnt}_GAR-ENT_Complet_${day}_${time}_${degree}`;
}

/** A kind without record is sent as one file without record. */
function* parts(school: GarSchool, kind: GarFileKind, most: number): Generator<string> {
  let lines: string[] = [];
  let elements = 1;
  for (const record of GAR_RECORDS[kind](school)) {
    const size = countElements(record);
    if (elements + size > most && lines.length > 0) {
      yield fileText(school.degree, kind, lines);
      lines = [];
      elements = 1;
    }
    lines.push(lineOf(record));
    elements += size;
  }
  yield fileText(school.degree, kind, lines);
}

function lineOf(record: GarElement): string {
  return `${garXml(record)}\n`;
}

function fileText(degree: GarDegree, kind: GarFileKind, lines: readonly string[]): string {
  const { namespace, schema, version } = SCHEMAS[degree];
  const root = `men:GAR-ENT-${kind}`;
  const instance = `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${namespace} ${schema}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns:men="${namespace}" ${instance} Version="${version}">\n${lines.join('')}</${root}>\n`;
}
