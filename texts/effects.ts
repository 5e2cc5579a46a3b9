import { agree, capital, countOf, fr, NOUNS } from './typography.ts';

/** « 64 personnes gagnent un droit, aucune n’en perd. » (ux §2.21) */
export function effectSentence({ gained, lost }: { readonly gained: number; readonly lost: number }): string {
  if (gained === 0 && lost === 0) return fr`Personne ne gagne ni ne perd de droit.`;
  if (gained === 0) return fr`${capital(countOf(lost, NOUNS.person))} ${agree(lost, 'perd', 'perdent')} un droit, aucune n’en gagne.`;
  const gain = `${capital(countOf(gained, NOUNS.person))} ${agree(gained, 'gagne', 'gagnent')} un droit`;
  const loss = lost === 0 ? fr`aucune n’en perd` : `${countOf(lost, NOUNS.person)} ${agree(lost, 'en perd', 'en perdent')}`;
  return `${gain}, ${loss}.`;
}

/** Whom people can start to write to: « 64 personnes pourront écrire à plus de monde, 330 personnes à moins de monde. »; undefined when nothing moves. */
export function reachSentence({ gained, lost }: { readonly gained: number; readonly lost: number }): string | undefined {
  if (gained + lost === 0) return undefined;
  const first = gained === 0 ? lost : gained;
  const words = fr`${capital(countOf(first, NOUNS.person))} ${agree(first, 'pourra', 'pourront')} écrire à ${gained === 0 ? 'moins' : 'plus'} de monde`;
  return gained > 0 && lost > 0 ? fr`${words}, ${countOf(lost, NOUNS.person)} à moins de monde.` : `${words}.`;
}
