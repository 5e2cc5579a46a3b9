import { mutationHash, type Gesture, type Mutation } from '../mutation.ts';

/** What an ENT remembers of one console: the last number that it took, and the fingerprint of what it answered under a number. */
export interface Remembered {
  readonly last: number;
  hashOf(m: number): string | undefined;
}

/** What an ENT does with a number: apply it, answer as before, or refuse to go on. */
export type Admission = 'new' | 'known' | 'gap' | 'forked';

/** What of one gesture is to be applied, what was answered already, and why the push stops there if it does. */
export interface Admitted {
  readonly fresh: readonly Mutation[];
  readonly known: readonly number[];
  readonly stop: { readonly kind: 'gap' } | { readonly kind: 'forked'; readonly m: number } | undefined;
}

/** Each number has its effect once: the next one is new, a former one is known by its fingerprint (sync.md §3.4). */
export function admit({ last, hashOf }: Remembered, mutation: Mutation): Admission {
  if (mutation.m > last) return mutation.m === last + 1 ? 'new' : 'gap';
  return hashOf(mutation.m) === mutationHash(mutation) ? 'known' : 'forked';
}

/** Admits the mutations of one gesture that arrived together; those before a gap are taken, unless they were to be taken whole. */
export function admitGesture({ last, hashOf }: Remembered, { atomic }: Pick<Gesture, 'atomic'>, mutations: readonly Mutation[], decide = admit): Admitted {
  const fresh: Mutation[] = [];
  const known: number[] = [];
  for (const mutation of mutations) {
    const admission = decide({ last: last + fresh.length, hashOf }, mutation);
    if (admission === 'gap') return { fresh: atomic ? [] : fresh, known, stop: { kind: 'gap' } };
    if (admission === 'forked') return { fresh: [], known, stop: { kind: 'forked', m: mutation.m } };
    if (admission === 'new') fresh.push(mutation);
    else known.push(mutation.m);
  }
  return { fresh, known, stop: undefined };
}
