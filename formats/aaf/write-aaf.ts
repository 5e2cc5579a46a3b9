import { encodeLatin9 } from '../file/encoding.ts';
import { escapeXml } from '../xml/escape-xml.ts';
import type { AafCategory, AafRecord } from './aaf-record.ts';
import type { AafHeader } from './read-aaf-header.ts';

/** One AAF file to write; `ISO-8859-15` loses the characters it lacks to `?`, as the ministry's exports do. */
export interface AafFile {
  readonly category: AafCategory;
  readonly encoding: 'ISO-8859-15' | 'UTF-8';
  readonly header: AafHeader;
  readonly records: readonly AafRecord[];
}

const CATEGORY_ATTRIBUTE: Readonly<Record<AafCategory, readonly [string, string]>> = {
  EtabEducNat: ['categorieStructure', 'EtabEducNat'],
  MatiereEducNat: ['categorieMatiere', 'MatEducNat'],
  MefEducNat: ['categorieMef', 'MefEducNat'],
  Eleve: ['categoriePersonne', 'Eleve'],
  PersRelEleve: ['categoriePersonne', 'PersRelEleve'],
  PersEducNat: ['categoriePersonne', 'PersEducNat'],
};

/** Bytes of an AAF file valid against ficAlimMENESR.dtd: an attribute without value is written with one empty value. */
export function writeAaf(file: AafFile): Buffer {
  const lines = [
    `<?xml version="1.0" encoding="${file.encoding}"?>`,
    '<!DOCTYPE ficAlimMENESR SYSTEM "ficAlimMENESR.dtd">',
    ...Object.entries(file.header).map(([name, value]) => `<!-- ${name}="${String(value)}" -->`),
    '<ficAlimMENESR>',
    ...file.records.flatMap((record) => recordLines(record, file.category)),
    '</ficAlimMENESR>',
    '',
  ];
  const text = lines.join('\n');
  return file.encoding === 'UTF-8' ? Buffer.from(text, 'utf8') : encodeLatin9(text);
}

function recordLines(record: AafRecord, category: AafCategory): readonly string[] {
  const [name, label] = CATEGORY_ATTRIBUTE[category];
  const element = `${record.request}Request`;
  return [
    `<${element}>`,
    `<operationalAttributes><attr name="${name}"><value>${label}</value></attr></operationalAttributes>`,
    `<identifier><id>${escapeXml(record.id)}</id></identifier>`,
    ...bodyLines(record),
    `</${element}>`,
  ];
}

function bodyLines(record: AafRecord): readonly string[] {
  if (record.request === 'delete') return [];
  const isChange = record.request === 'modify';
  const element = isChange ? 'modification' : 'attr';
  const operation = isChange ? ' operation="replace"' : '';
  const section = isChange ? 'modifications' : 'attributes';
  const lines = [...record.attributes].map(([name, values]) => {
    const written = (values.length === 0 ? [''] : values).map((value) => `<value>${escapeXml(value)}</value>`);
    return `<${element} name="${escapeXml(name)}"${operation}>${written.join('')}</${element}>`;
  });
  return [`<${section}>`, ...lines, `</${section}>`];
}
