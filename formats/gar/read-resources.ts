import type { FileInput } from '../file/byte-source.ts';
import type { Reading } from '../file/open-text.ts';
import { childNodes, childText, readGarNodes } from './gar-node.ts';
import type { GarNode } from './record-node.ts';

/** A term of a vocabulary; labels come with broken accents, so that only the address is compared (formats.md §2.2). */
export interface GarTerm {
  readonly uri: string;
  readonly label: string;
}

/** A resource that the GAR gives to one person of a school, as « liste ressources » states it. */
export interface GarResource {
  /** An ark most often. */
  readonly id: string;
  readonly idType: string;
  readonly name: string;
  /** SIREN and ISNI of the publisher, `SIREN(9)_ISNI(16)`. */
  readonly editorId: string;
  readonly editorName: string;
  /** MAN, MUL, ACC, DOC, PRO, DIC… */
  readonly presentation: { readonly code: string; readonly label: string };
  readonly pedagogicalTypes: readonly GarTerm[];
  readonly documentTypes: readonly GarTerm[];
  readonly levels: readonly GarTerm[];
  readonly domains: readonly GarTerm[];
  /** As the GAR writes it: two of its parameters are base64 and must stay so. */
  readonly accessUrl: string;
  readonly description: string;
}

/** What a list holds: resources, each once, and how many repeated another one (one per licence) or had no identifier. */
export interface GarResources {
  readonly resources: readonly GarResource[];
  readonly repeated: number;
  readonly withoutId: number;
}

const ANSWER = { roots: ['listeRessources'], record: 'ressource' } as const;

/** Reads « liste ressources », JSON or XML; an empty list is a sound answer. Throws a {@link FileError}, as {@link readGarNodes} says. */
export async function readGarResources(input: FileInput, reading: Reading = {}): Promise<GarResources> {
  const all = (await readGarNodes(input, ANSWER, reading)).map(resourceOf);
  const named = all.filter(({ id }) => id !== '');
  const resources = richestOfEach(named);
  return { resources, repeated: named.length - resources.length, withoutId: all.length - named.length };
}

function resourceOf(node: GarNode): GarResource {
  const [presentation = {}] = childNodes(node, 'typePresentation');
  return {
    id: childText(node, 'idRessource'),
    idType: childText(node, 'idType'),
    name: childText(node, 'nomRessource'),
    editorId: childText(node, 'idEditeur'),
    editorName: childText(node, 'nomEditeur'),
    presentation: { code: childText(presentation, 'code'), label: childText(presentation, 'nom') },
    pedagogicalTypes: terms(node, 'typePedagogique'),
    documentTypes: terms(node, 'typologieDocument'),
    levels: terms(node, 'niveauEducatif'),
    domains: terms(node, 'domaineEnseignement'),
    accessUrl: childText(node, 'urlAccesRessource'),
    description: childText(node, 'description'),
  };
}

function terms(node: GarNode, name: string): readonly GarTerm[] {
  return childNodes(node, name).map((term) => ({ uri: childText(term, 'uri'), label: childText(term, 'nom') }));
}

/** The same resource comes once per licence: the one that says the most stands for all. */
function richestOfEach(resources: readonly GarResource[]): readonly GarResource[] {
  const byKey = new Map<string, GarResource>();
  for (const resource of resources) {
    const key = JSON.stringify([resource.id, resource.presentation.code, resource.editorId]);
    const known = byKey.get(key);
    if (known === undefined || richness(resource) > richness(known)) byKey.set(key, resource);
  }
  return [...byKey.values()];
}

function richness(resource: GarResource): number {
  return JSON.stringify(resource).length;
}
