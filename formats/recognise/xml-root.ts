import { localName } from '../xml/xml-element.ts';
import type { FormatName } from './format-name.ts';

/** The first tag of a document, with its attributes as written. */
export interface XmlRoot {
  readonly name: string;
  readonly attributes: string;
}

/** Finds the first tag in the first characters of a document; undefined when they hold none. */
export function findRoot(head: string): XmlRoot | undefined {
  let at = 0;
  for (;;) {
    at += head.slice(at).search(/\S|$/);
    const close = closingOf(head, at);
    if (close === undefined) break;
    const end = head.indexOf(close, at);
    if (end === -1) return undefined;
    at = end + close.length;
  }
  const tag = /^<([\p{L}_][\p{L}\d_.:-]*)([^<>]*)/u.exec(head.slice(at));
  return tag === null ? undefined : { name: localName(tag[1] ?? ''), attributes: tag[2] ?? '' };
}

/** End of what may come before the first tag: an instruction, a comment, a document type. */
function closingOf(head: string, at: number): string | undefined {
  if (head.startsWith('<?', at)) return '?>';
  if (head.startsWith('<!--', at)) return '-->';
  // A document type may hold declarations: the reader refuses them, under the name of the format.
  if (/^<![^>[]*\[/.test(head.slice(at, at + 1000))) return ']>';
  return head.startsWith('<!', at) ? '>' : undefined;
}

const FORMATS: ReadonlyMap<string, FormatName> = new Map<string, FormatName>([
  ['ficAlimMENESR', 'aaf'],
  ['STS_EDT', 'sts-emp'],
  ['EDT_STS', 'emp-sts'],
  ['ExportEmploiDuTemps', 'edt'],
  ['EXPORT_INDEX_EDUCATION', 'edt-encrypted'],
  ['BEE_ELEVES', 'siecle-students'],
  ['BEE_EPHC_ELEVES', 'siecle-students'],
  ['BEE_RESPONSABLES', 'siecle-guardians'],
  ['BEE_EPHC_RESPONSABLES', 'siecle-guardians'],
  ['BEE_STRUCTURES', 'siecle-structures'],
  ['BEE_NOMENCLATURES', 'siecle-nomenclatures'],
  ['PARTENAIRE_INDEX', 'pronote-sso'],
  ['ImportChiffre', 'pronote-sso-encrypted'],
  ['listeRessources', 'gar-resources'],
  ['listeRessourcesDiffusables', 'gar-catalogue'],
  ['abonnements', 'gar-subscriptions'],
  ['abonnement', 'gar-subscriptions'],
]);

/** Roots that several formats share, and what tells them apart in the attributes. */
const SHARED_ROOTS: Readonly<Record<string, (attributes: string) => FormatName>> = {
  TABLE: (attributes) => (/\snom\s*=\s*["']cours["']/i.test(attributes) ? 'exp-cours' : 'xml'),
  // The versions of the two count apart (formats §3.7, §3.8).
  IMPORT_ELEVES: (attributes) => (/\sVERSION\s*=\s*["']1\./.test(attributes) ? 'siecle-group-links' : 'siecle-private-import'),
};

/** Format of a document by its first tag; `xml` when no format claims it. */
export function formatOfRoot({ name, attributes }: XmlRoot): FormatName {
  const known = FORMATS.get(name) ?? (Object.hasOwn(SHARED_ROOTS, name) ? SHARED_ROOTS[name]?.(attributes) : undefined);
  return known ?? formatOfFamily(name, attributes);
}

function formatOfFamily(name: string, attributes: string): FormatName {
  if (name.startsWith('GAR-ENT-')) return 'gar-rtfs';
  if (name.startsWith('BEE_')) return 'siecle-other';
  if (name.toLowerCase() === 'html') return 'html';
  // The root of the list of schools is not known, its namespace is (formats §2.4).
  return attributes.includes('http://www.atosworldline.com/listEtablissement/') ? 'gar-schools' : 'xml';
}
