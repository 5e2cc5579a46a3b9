import type { z } from 'zod';
import type { KeptChoices, KeptFate, KeptLine, KeptPart } from '../../../contract/console/kept-here.ts';
import { Json, sameJson } from '../../../domain/kernel/json.ts';

/** How one part of what a computer keeps goes into a copy, is read beside what is here, and comes back. */
export interface Keeper {
  /** What is here; undefined when nothing is worth keeping. */
  readonly read: () => unknown;
  /** What would become of a part of a copy. */
  readonly look: (kept: unknown) => KeptLine;
  /** Puts it back; a part that is not understood changes nothing. */
  readonly put: (kept: unknown) => void;
}

interface ChoiceOf<P extends keyof KeptChoices> {
  readonly part: P;
  readonly shape: z.ZodType<NonNullable<KeptChoices[P]>>;
  /** Undefined: nobody chose anything here. */
  readonly read: () => KeptChoices[P] | undefined;
  readonly put: (there: NonNullable<KeptChoices[P]>) => void;
}

/** A part that is one choice: another one here is replaced only where somebody asked for it. */
export function choiceKeeper<P extends keyof KeptChoices>({ part, shape, read, put }: ChoiceOf<P>): Keeper {
  return {
    read,
    put: (kept) => {
      const there = shape.safeParse(kept).data;
      if (there !== undefined) put(there);
    },
    look: (kept) => {
      const [there, here] = [shape.safeParse(kept).data, read()];
      if (there === undefined) return lineOf(part, 'unreadable');
      const fate = here === undefined ? 'new' : isSame(here, there) ? 'same' : 'other';
      return { ...lineOf(part, fate), here: here === undefined ? {} : { [part]: here }, there: { [part]: there } };
    },
  };
}

interface ListOf<Item> {
  readonly part: Exclude<KeptPart, keyof KeptChoices>;
  readonly shape: z.ZodType<readonly Item[]>;
  readonly all: () => readonly Item[];
  /** Two items of one key are two states of one thing. */
  readonly keyOf: (item: Item) => string;
  readonly nameOf: (item: Item) => string;
  /** How many a computer keeps. */
  readonly most?: number;
  readonly add: (missing: readonly Item[]) => void;
}

/** A part that is a list: what is missing here comes, nothing of what is here is replaced. */
export function listKeeper<Item>({ part, shape, all, keyOf, nameOf, most = Infinity, add }: ListOf<Item>): Keeper {
  const beside = (there: readonly Item[]) => {
    const here = new Map(all().map((item) => [keyOf(item), item]));
    const comes = there.filter((item) => !here.has(keyOf(item))).slice(0, Math.max(0, most - here.size));
    return { comes, stays: there.filter((item) => here.has(keyOf(item)) && !isSame(here.get(keyOf(item)), item)), isEmpty: here.size === 0 };
  };
  return {
    read: () => (all().length === 0 ? undefined : all()),
    put: (kept) => add(beside(shape.safeParse(kept).data ?? []).comes),
    look: (kept) => {
      const there = shape.safeParse(kept).data;
      if (there === undefined) return lineOf(part, 'unreadable');
      const { comes, stays, isEmpty } = beside(there);
      const fate = comes.length === 0 ? 'same' : isEmpty ? 'new' : 'joined';
      return { ...lineOf(part, fate), comes: namesOf(comes, nameOf), stays: namesOf(stays, nameOf) };
    },
  };
}

function namesOf<Item>(items: readonly Item[], nameOf: (item: Item) => string): string[] {
  return [...new Set(items.map(nameOf))];
}

function lineOf(part: KeptPart, fate: KeptFate): KeptLine {
  return { part, fate, comes: [], stays: [], here: {}, there: {} };
}

/** As they are written: what is absent and what is undefined are one. */
function isSame(one: unknown, other: unknown): boolean {
  return sameJson(written(one), written(other));
}

function written(value: unknown): Json {
  return Json.parse(JSON.parse(JSON.stringify(value)));
}
