import type { AafCategory, AafRecord } from './aaf-record.ts';
import { splitParts } from './fields.ts';

/** Names of the second degree by those of the first, for what both state the same way (formats.md §1.4). */
const SAME: ReadonlyMap<string, string> = new Map([
  ['ENTPersonNom', 'sn'],
  ['ENTPersonPrenom', 'givenName'],
  ['ENTPersonCivilite', 'personalTitle'],
  ['ENTPersonMail', 'mail'],
  ['ENTStructureVille', 'l'],
]);

/** What the second degree writes otherwise: its name, and each of its values from one of the first degree. */
type Rewriting = readonly [name: string, rewrite: (value: string) => string | undefined];

/** `structure$type$label$id$label` as `structure$id`: the label of a class changes during the year, its identifier does not. */
function place(value: string): string | undefined {
  const [structure, , , id] = splitParts(value);
  return id === undefined ? undefined : `${structure ?? ''}$${id}`;
}

/** `jointure$lien`: who has parental authority is a legal representative (« Déduit »: the first degree gives no other flag). */
function relation(value: string): string | undefined {
  const [key, link = ''] = splitParts(value);
  return key === undefined ? undefined : `${key}$${link}$0$1$0$0`;
}

const OTHERWISE: Partial<Readonly<Record<AafCategory, ReadonlyMap<string, Rewriting>>>> = {
  Eleve: new Map<string, Rewriting>([
    ['ENTPersonClasses', ['ENTEleveClasses', place]],
    ['ENTPersonGroupes', ['ENTEleveGroupes', place]],
    ['ENTEleveAutoriteParentale', ['ENTElevePersRelEleve', relation]],
  ]),
  // What is taught is not stated: a teacher of the first degree teaches everything.
  PersEducNat: new Map<string, Rewriting>([
    ['ENTPersonClasses', ['ENTAuxEnsClassesMatieres', place]],
    ['ENTPersonGroupes', ['ENTAuxEnsGroupesMatieres', place]],
  ]),
};

/**
 * A record of the first degree with the attributes that the second gives instead, beside its own: classes keep their labels
 * in ENTPersonClasses, as no structure of the first degree lists them.
 */
export function asSecondDegree(record: AafRecord): AafRecord {
  const attributes = new Map(record.attributes);
  const rewritings = record.category === 'unknown' ? undefined : OTHERWISE[record.category];
  for (const [name, values] of record.attributes) {
    const same = SAME.get(name);
    if (same !== undefined) attributes.set(same, values);
    const [other, rewrite] = rewritings?.get(name) ?? [];
    if (other !== undefined && rewrite !== undefined) attributes.set(other, values.flatMap((value) => rewrite(value) ?? []));
  }
  return { ...record, attributes };
}
