import type { TileWarning } from '../../domain/home-page/tile-warnings.ts';
import { callByKind, type ByKind } from '../../domain/kernel/by-kind.ts';
import { agree, figureOf, fr, NOUNS, quoted } from '../language/typography.ts';

/** A warning in words, with the line of the guide that it comes from. */
export interface WordedWarning {
  readonly sentence: string;
  readonly source: { readonly ref: string; readonly inferred: boolean };
}

const said = (ref: string, sentence: string, inferred = false): WordedWarning => ({ sentence, source: { ref, inferred } });

const WORDS: ByKind<TileWarning, [], WordedWarning> = {
  'image-missing': () => said('S2-001', fr`Aucune image n’a été regardée pour cette tuile, faite pour en montrer une grande.`),
  'summary-missing': () => said('S2-009', fr`Le descriptif manque : il est conseillé de renseigner le résumé de l’article, qui paraît avec son titre.`),
  'no-rubrique': () => said('S2-011', fr`Aucune rubrique n’est choisie : la tuile resterait vide.`),
  'no-blog': ({ title }) => said('S2-011', fr`${quoted(title)} ne montrera rien : son blog est désactivé, ou elle n’est plus en service.`),
  private: ({ title }) => said('S2-013', fr`${quoted(title)} est privée : ses articles ne seront pas vus des visiteurs non connectés.`),
  'not-staff': ({ title, people }) =>
    said('S2-014', fr`Par ${quoted(title)}, ${figureOf(people, NOUNS.person)} qui ${agree(people, 'n’est pas un personnel peut', 'ne sont pas des personnels peuvent')} publier sur la page d’accueil.`),
  elsewhere: () => said('S2-005', fr`Les personnes qui publient sur cet outil publient alors sur la page d’accueil : l’ENT n’y peut rien, et la console ne les connaît pas.`),
  'no-responsible': () => said('S2-078', fr`Personne n’est noté pour en répondre : il faut se demander qui publie sur l’outil.`),
  'personal-data': () => said('S2-079', fr`Y publier des données personnelles est déconseillé ; s’il y en a, elles doivent être inscrites au registre des traitements de l’établissement.`),
  'no-link': () => said('S2-004', fr`Sans adresse, la tuile ne montre rien.`, true),
  'second-top': ({ title }) => said('S2-001', fr`${quoted(title)} est déjà la tuile haute de la page : une seule paraît en haut.`, true),
};

/** What there is to know of a tile, each with its source. */
export function tileWarningWords(warning: TileWarning): WordedWarning {
  return callByKind<TileWarning, [], WordedWarning>(WORDS, warning);
}
