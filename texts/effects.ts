import { agree, capital, countOf, fr, NOUNS } from './typography.ts';

/** How many people gain and how many lose. */
interface Moves {
  readonly gained: number;
  readonly lost: number;
}

/** « 64 personnes gagnent un droit, aucune n’en perd. » (ux §2.21) */
export function effectSentence({ gained, lost }: Moves): string {
  if (gained === 0 && lost === 0) return fr`Personne ne gagne ni ne perd de droit.`;
  if (gained === 0) return fr`${capital(countOf(lost, NOUNS.person))} ${agree(lost, 'perd', 'perdent')} un droit, aucune n’en gagne.`;
  const gain = `${capital(countOf(gained, NOUNS.person))} ${agree(gained, 'gagne', 'gagnent')} un droit`;
  const loss = lost === 0 ? fr`aucune n’en perd` : `${countOf(lost, NOUNS.person)} ${agree(lost, 'en perd', 'en perdent')}`;
  return `${gain}, ${loss}.`;
}

/** Whom people can start to write to: « 64 personnes pourront écrire à plus de monde, 330 personnes à moins de monde. »; undefined when nothing moves. */
export function reachSentence({ gained, lost }: Moves): string | undefined {
  if (gained + lost === 0) return undefined;
  const first = gained === 0 ? lost : gained;
  const words = fr`${capital(countOf(first, NOUNS.person))} ${agree(first, 'pourra', 'pourront')} écrire à ${gained === 0 ? 'moins' : 'plus'} de monde`;
  return gained > 0 && lost > 0 ? fr`${words}, ${countOf(lost, NOUNS.person)} à moins de monde.` : `${words}.`;
}

/** What an act does for people: their rights on rubriques, whom they can write to, their roles in services. */
export interface WholeEffect {
  readonly rights: Moves;
  /** Undefined when the act is not about it. */
  readonly reach: Moves | undefined;
  readonly services: Moves | undefined;
}

/** Every kind of effect that there is, one sentence each; « Personne ne gagne ni ne perd de droit. » only when there is none. */
export function wholeEffectSentence({ rights, reach, services }: WholeEffect): string {
  const others = [reach === undefined ? undefined : reachSentence(reach), services === undefined ? undefined : serviceSentence(services)].filter((part) => part !== undefined);
  return rights.gained + rights.lost === 0 && others.length > 0 ? others.join(' ') : [effectSentence(rights), ...others].join(' ');
}

/** « 64 personnes auront un rôle plus élevé dans un service, 2 personnes un rôle moins élevé. »; undefined when nothing moves. */
export function serviceSentence({ gained, lost }: Moves): string | undefined {
  if (gained + lost === 0) return undefined;
  const first = gained === 0 ? lost : gained;
  const words = fr`${capital(countOf(first, NOUNS.person))} ${agree(first, 'aura', 'auront')} un rôle ${gained === 0 ? 'moins' : 'plus'} élevé dans un service`;
  return gained > 0 && lost > 0 ? fr`${words}, ${countOf(lost, NOUNS.person)} un rôle moins élevé.` : `${words}.`;
}
