import { agree, countOf, figureOf, fr, NOUNS, type Noun } from '../language/typography.ts';

const MATCH: Noun = { one: 'rapprochement', many: 'rapprochements', gender: 'm' };
const PROPOSAL: Noun = { one: 'proposition', many: 'propositions', gender: 'f' };
const ACCOUNT: Noun = { one: 'compte', many: 'comptes', gender: 'm' };
const OTHER_PERSON: Noun = { one: 'autre personne', many: 'autres personnes', gender: 'f' };

/** « Paramètres › Connecteur »: what is the same here and on the platform, said by somebody. */
export const MATCHING_TEXTS = {
  unmatched: fr`Là-bas seulement, ou à rapprocher`,
  unmatchedHow: fr`Rien de ce qui n’est pas rapproché n’est ni lu ni écrit. Une proposition attend votre accord. Ce que vous dites est noté aussitôt ; les écarts en tiennent compte à la lecture suivante : rapprochez tout ce que vous voulez, puis relisez une fois.`,
  same: fr`C’est bien`,
  kinds: { person: 'Personne', inspector: 'Inspecteur', group: 'Groupe libre', line: fr`Ligne de « Qui fait quoi ? »`, service: 'Service', role: fr`Rôle d’un service` },
  sections: { person: 'Personnes', inspector: 'Inspecteurs', group: 'Groupes libres', line: fr`Lignes de « Qui fait quoi ? »`, service: 'Services', role: fr`Rôles des services` },
  search: 'Chercher un nom',
  matchWith: (name: string) => fr`Rapprocher ${name} de`,
  choosing: fr`Rapprocher de…`,
  acceptAll: (count: number) => fr`Accepter les ${figureOf(count, PROPOSAL)} sans homonyme`,
  morePeople: (count: number) => fr`et ${countOf(count, OTHER_PERSON)}, que la prochaine lecture montrera`,
  noted: (count: number) => fr`${figureOf(count, MATCH)} ${agree(count, 'noté', 'notés')}, que ce qui est affiché ne montre pas encore.`,
  readAgain: 'Relire maintenant',
  recognised: (count: number) => fr`Reconnus (${figureOf(count, MATCH)})`,
  recognisedHow: fr`Ce que vous avez dit être le même, ou que le serveur a créé là-bas. Ce qui est reconnu par son identifiant, sa classe ou son profil n’y est pas. Repris, plus rien n’en est lu ni écrit, et ce qui en avait été convenu est oublié ; rien n’est modifié, ni là-bas ni ici.`,
  kind: 'Quoi',
  there: fr`Là-bas`,
  here: 'Ici',
  act: fr`À faire`,
  gone: fr`introuvable là-bas`,
  notSame: fr`Ce n’est pas le même`,
  notSameOf: (name: string) => fr`Ce n’est pas le même : ${name}`,
} as const;

/** Who was recognised, and who was not, in two lines. */
export function peopleWords({ recognised, unknown, missing, ambiguous }: { readonly recognised: number; readonly unknown: number; readonly missing: number; readonly ambiguous: number }): readonly [string, string] {
  const twice = ambiguous === 0 ? '' : fr` ; ${figureOf(ambiguous, ACCOUNT)} en double, dont rien n’est lu ni écrit`;
  return [
    fr`${figureOf(recognised, NOUNS.person)} ${agree(recognised, 'reconnue', 'reconnues')} des deux côtés${twice}`,
    fr`${figureOf(unknown, ACCOUNT)} là-bas que personne n’a ici ; ${figureOf(missing, NOUNS.person)} d’ici sans compte reconnu là-bas`,
  ];
}
