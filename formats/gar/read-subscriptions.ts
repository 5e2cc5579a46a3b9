import type { FileInput } from '../file/byte-source.ts';
import type { Reading } from '../file/open-text.ts';
import { childText, childTexts, readGarNodes } from './gar-node.ts';
import type { GarNode } from './record-node.ts';
import { brokenRules, type SubscriptionRule } from './subscription-rules.ts';
import type { GarLicences, GarPublic, GarSubscription } from './gar-subscription.ts';

/** A subscription and the rules of the service that it breaks. */
export interface ReadSubscription {
  readonly subscription: GarSubscription;
  readonly broken: readonly SubscriptionRule[];
}

const ANSWER = { roots: ['abonnements'], record: 'abonnement' } as const;

/** Reads subscriptions, JSON or XML. Throws a {@link FileError}, as {@link readGarNodes} says. */
export async function readGarSubscriptions(input: FileInput, reading: Reading = {}): Promise<readonly ReadSubscription[]> {
  const nodes = await readGarNodes(input, ANSWER, reading);
  return nodes.map(subscriptionOf).map((subscription) => ({ subscription, broken: brokenRules(subscription) }));
}

const COUNT_OF_PUBLIC: readonly (readonly [GarPublic, string])[] = [
  ['ELEVE', 'nbLicenceEleve'],
  ['ENSEIGNANT', 'nbLicenceEnseignant'],
  ['DOCUMENTALISTE', 'nbLicenceProfDoc'],
  ['AUTRE PERSONNEL', 'nbLicenceAutrePersonnel'],
];

function subscriptionOf(node: GarNode): GarSubscription {
  const id = childText(node, 'idAbonnement');
  const counts = COUNT_OF_PUBLIC.map(([name, field]) => [name, childText(node, field)] as const);
  const overall = childText(node, 'nbLicenceGlobale');
  const publics = childTexts(node, 'publicCible');
  return {
    id: id.replace(/^_/, ''),
    comment: childText(node, 'commentaireAbonnement'),
    distributorId: childText(node, 'idDistributeurCom'),
    resourceId: childText(node, 'idRessource'),
    label: childText(node, 'libelleRessource'),
    from: childText(node, 'debutValidite'),
    until: optional(node, 'finValidite'),
    untilYear: optional(node, 'anneeFinValidite'),
    uais: childTexts(node, 'uaiEtab').filter((uai) => uai !== '').map((uai) => uai.toUpperCase()),
    schoolKind: optional(node, 'codeNatureUAI'),
    category: childText(node, 'categorieAffectation'),
    kind: childText(node, 'typeAffectation'),
    overall: licences(overall),
    perPublic: new Map(counts.flatMap(([name, count]) => { const read = licences(count); return read === undefined ? [] : [[name, read] as const]; })),
    publics: COUNT_OF_PUBLIC.flatMap(([name]) => (publics.includes(name) ? [name] : [])),
    project: optional(node, 'codeProjetRessource'),
    deleted: id.startsWith('_'),
    unknown: [
      ...publics.filter((name) => !COUNT_OF_PUBLIC.some(([known]) => known === name)),
      ...[overall, ...counts.map(([, count]) => count)].filter((count) => count !== '' && licences(count) === undefined),
    ],
  };
}

function optional(node: GarNode, name: string): string | undefined {
  const text = childText(node, name);
  return text === '' ? undefined : text;
}

function licences(text: string): GarLicences | undefined {
  if (text === 'ILLIMITE') return text;
  return /^\d{1,8}$/.test(text) ? Number(text) : undefined;
}
