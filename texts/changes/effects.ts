import { agree, capital, countOf, fr, NOUNS } from '../language/typography.ts';

/** How many people gain and how many lose. */
interface Moves {
  readonly gained: number;
  readonly lost: number;
}

/** Whether an effect is to come, as before a send, or is a fact, as in the journal. */
export type Tense = 'ahead' | 'done';

type Verb = readonly [one: string, many: string];

const VERBS: Readonly<Record<Tense, Readonly<Record<'gain' | 'lose' | 'write' | 'have' | 'receive', Verb>>>> = {
  ahead: { gain: ['gagne', 'gagnent'], lose: ['perd', 'perdent'], write: ['pourra', 'pourront'], have: ['aura', 'auront'], receive: ['recevra', 'recevront'] },
  done: { gain: ['a gagné', 'ont gagné'], lose: ['a perdu', 'ont perdu'], write: ['a pu', 'ont pu'], have: ['a eu', 'ont eu'], receive: ['a reçu', 'ont reçu'] },
};

const NOBODY: Readonly<Record<Tense, string>> = { ahead: fr`Personne ne gagne ni ne perd de droit.`, done: fr`Personne n’a gagné ni perdu de droit.` };

/** « 64 personnes gagnent un droit, aucune n’en perd. » (ux §2.21); done: « ont gagné un droit, aucune n’en a perdu. » */
export function effectSentence({ gained, lost }: Moves, tense: Tense = 'ahead'): string {
  const { gain, lose } = VERBS[tense];
  if (gained === 0 && lost === 0) return NOBODY[tense];
  if (gained === 0) return fr`${capital(countOf(lost, NOUNS.person))} ${agree(lost, ...lose)} un droit, aucune n’en ${gain[0]}.`;
  const loss = lost === 0 ? fr`aucune n’en ${lose[0]}` : `${countOf(lost, NOUNS.person)} en ${agree(lost, ...lose)}`;
  return fr`${capital(countOf(gained, NOUNS.person))} ${agree(gained, ...gain)} un droit, ${loss}.`;
}

/** « 330 personnes changent de rôle, sans droit gagné ni perdu : … », where a role permits no more than another. */
export function stillSentence(moved: number): string {
  return fr`${capital(countOf(moved, NOUNS.person))} ${agree(moved, 'change', 'changent')} de rôle, sans droit gagné ni perdu : les sous-services ouverts permettent autant à l’un et à l’autre rôle.`;
}

/** Whom people can start to write to: « 64 personnes pourront écrire à plus de monde, 330 personnes à moins de monde. »; undefined when nothing moves. */
export function reachSentence({ gained, lost }: Moves, tense: Tense = 'ahead'): string | undefined {
  if (gained + lost === 0) return undefined;
  const first = gained === 0 ? lost : gained;
  const words = fr`${capital(countOf(first, NOUNS.person))} ${agree(first, ...VERBS[tense].write)} écrire à ${gained === 0 ? 'moins' : 'plus'} de monde`;
  return gained > 0 && lost > 0 ? fr`${words}, ${countOf(lost, NOUNS.person)} à moins de monde.` : `${words}.`;
}

/** What an act does for people: their rights on rubriques, whom they can write to, their roles in services, the resources that the plan of the GAR gives them. */
export interface WholeEffect {
  readonly rights: Moves;
  /** Undefined when the act is not about it. */
  readonly reach: Moves | undefined;
  readonly services: Moves | undefined;
  readonly resources: Moves | undefined;
  /** Who may publish on the home page in front of everybody. */
  readonly publishers?: Moves | undefined;
}

/** What an act does beside rights on rubriques. */
export type MoreEffects = Omit<WholeEffect, 'rights'>;

/** A sentence for each kind of effect beside rights on rubriques that moves somebody. */
export function moreSentences(more: MoreEffects, tense: Tense = 'ahead'): readonly string[] {
  return (['reach', 'services', 'resources', 'publishers'] as const).flatMap((part) => (more[part] === undefined ? [] : (SENTENCES[part](more[part], tense) ?? [])));
}

/** Every kind of effect that there is, one sentence each; « Personne ne gagne ni ne perd de droit. » only when there is none. */
export function wholeEffectSentence({ rights, ...more }: WholeEffect, tense: Tense = 'ahead'): string {
  const others = moreSentences(more, tense);
  return rights.gained + rights.lost === 0 && others.length > 0 ? others.join(' ') : [effectSentence(rights, tense), ...others].join(' ');
}

/** « 64 personnes auront un rôle plus élevé dans un service, 2 personnes un rôle moins élevé. »; undefined when nothing moves. */
export function serviceSentence({ gained, lost }: Moves, tense: Tense = 'ahead'): string | undefined {
  if (gained + lost === 0) return undefined;
  const first = gained === 0 ? lost : gained;
  const words = fr`${capital(countOf(first, NOUNS.person))} ${agree(first, ...VERBS[tense].have)} un rôle ${gained === 0 ? 'moins' : 'plus'} élevé dans un service`;
  return gained > 0 && lost > 0 ? fr`${words}, ${countOf(lost, NOUNS.person)} un rôle moins élevé.` : `${words}.`;
}

/** « Une personne recevra, d’après le plan, au moins une ressource du GAR de plus, 29 personnes de moins. »: the GAR alone gives; undefined when nothing moves. */
export function resourceSentence({ gained, lost }: Moves, tense: Tense = 'ahead'): string | undefined {
  if (gained + lost === 0) return undefined;
  const first = gained === 0 ? lost : gained;
  const words = fr`${capital(countOf(first, NOUNS.person))} ${agree(first, ...VERBS[tense].receive)}, d’après le plan, au moins une ressource du GAR de ${gained === 0 ? 'moins' : 'plus'}`;
  return gained > 0 && lost > 0 ? fr`${words}, ${countOf(lost, NOUNS.person)} de moins.` : `${words}.`;
}

/** « 11 personnes de plus pourront publier devant tout le monde, sur la page d’accueil. »; undefined when nothing moves (S2-014). */
export function publisherSentence({ gained, lost }: Moves, tense: Tense = 'ahead'): string | undefined {
  if (gained + lost === 0) return undefined;
  const first = gained === 0 ? lost : gained;
  const words = fr`${capital(countOf(first, NOUNS.person))} de ${gained === 0 ? 'moins' : 'plus'} ${agree(first, ...VERBS[tense].write)} publier devant tout le monde, sur la page d’accueil`;
  return gained > 0 && lost > 0 ? fr`${words}, ${countOf(lost, NOUNS.person)} de moins.` : `${words}.`;
}

const SENTENCES = { reach: reachSentence, services: serviceSentence, resources: resourceSentence, publishers: publisherSentence } as const;
