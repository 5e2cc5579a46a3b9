import { lastDay, listSubscriptions, type GarSubscription, type LicenceCount } from '../gar/subscription.ts';
import { sameJson } from '../kernel/json.ts';
import type { SettingsView } from '../sync/row.ts';
import type { StatedResource, StatedSubscription } from './gar-file.ts';

/** A difference between what the GAR states in a file and what the ENT holds. */
export type GarGap =
  /** The ENT does not hold it yet, or the file is newer. */
  | { readonly kind: 'not-in-ent'; readonly id: string; readonly title: string }
  | { readonly kind: 'deleted-in-gar'; readonly id: string; readonly title: string }
  | { readonly kind: 'not-in-file'; readonly id: string; readonly title: string }
  | { readonly kind: 'licences'; readonly id: string; readonly title: string; readonly here: Licences; readonly there: Licences }
  | { readonly kind: 'end'; readonly id: string; readonly title: string; readonly here: string | null; readonly there: string | null };

/** Licences counted together, or public by public. */
export interface Licences {
  readonly overall: LicenceCount | null;
  readonly perPublic: GarSubscription['licences'];
}

/** What comparing a file says: the gaps, by title, and how many of its lines are about other schools. */
export interface GarComparison {
  readonly gaps: readonly GarGap[];
  readonly elsewhere: number;
}

const FRENCH = new Intl.Collator('fr');

/** Compares the subscriptions of a file with those that the ENT holds for a school; the GAR is their master, so that nothing is changed here. */
export function compareSubscriptions(view: SettingsView, uai: string, stated: readonly StatedSubscription[]): GarComparison {
  const ours = stated.filter(({ uais }) => uais.length === 0 || uais.includes(uai.toUpperCase()));
  const held = new Map(listSubscriptions(view).map((one) => [one.id, one]));
  const inFile = new Set(ours.map(({ id }) => id));
  const gaps = [...ours.flatMap((one) => gapsOf(one, held.get(one.id))), ...[...held.values()].filter(({ id }) => !inFile.has(id)).map(notInFile)];
  return { gaps: byTitle(gaps), elsewhere: stated.length - ours.length };
}

function gapsOf(stated: StatedSubscription, held: GarSubscription | undefined): readonly GarGap[] {
  const { id, title } = stated;
  if (held === undefined) return stated.deleted ? [] : [{ kind: 'not-in-ent', id, title }];
  if (stated.deleted) return [{ kind: 'deleted-in-gar', id, title }];
  const [here, there] = [{ overall: held.globalLicences, perPublic: held.licences }, { overall: stated.globalLicences, perPublic: stated.licences }];
  const [ends, statedEnds] = [lastDay(held), lastDay({ to: stated.until, toSchoolYear: stated.toSchoolYear })];
  return [
    ...(sameJson({ ...here }, { ...there }) ? [] : [{ kind: 'licences', id, title, here, there } as const]),
    ...(ends === statedEnds ? [] : [{ kind: 'end', id, title, here: ends, there: statedEnds } as const]),
  ];
}

function notInFile({ id, title }: Pick<GarSubscription, 'id' | 'title'>): GarGap {
  return { kind: 'not-in-file', id, title };
}

/** Compares the resources that the GAR gives somebody with what the school is subscribed to. */
export function compareResources(view: SettingsView, stated: readonly StatedResource[]): GarComparison {
  const held = listSubscriptions(view);
  const subscribed = new Set(held.map(({ resourceId }) => resourceId));
  const listed = new Set(stated.map(({ id }) => id));
  const unknown = stated.filter(({ id }) => !subscribed.has(id)).map(({ id, name }): GarGap => ({ kind: 'not-in-ent', id, title: name }));
  return { gaps: byTitle([...unknown, ...held.filter(({ resourceId }) => !listed.has(resourceId)).map(notInFile)]), elsewhere: 0 };
}

function byTitle(gaps: readonly GarGap[]): readonly GarGap[] {
  return gaps.toSorted((one, other) => FRENCH.compare(one.title, other.title) || one.id.localeCompare(other.id));
}
