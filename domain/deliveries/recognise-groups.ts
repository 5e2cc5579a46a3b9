import type { Group } from '../directory/group.ts';
import { plainName } from '../directory/identity.ts';
import type { Comparison } from './delivery-ground.ts';
import type { StatedGroup } from './delivery.ts';

/** Which class or teaching group of the school something of a file is, by the key of the file. */
export type KnownGroups = ReadonlyMap<string, Group>;

/** Recognises classes and groups by their code, as it is written, else by the only one of that name (formats.md §10). */
export function recogniseGroups({ ground, delivery }: Comparison): KnownGroups {
  const { groups } = ground.directory;
  const known = new Map<string, Group>();
  for (const stated of delivery.groups ?? []) {
    const found = findGroup(groups.filter(({ kind }) => kind === stated.kind), stated);
    if (found !== undefined) known.set(stated.key, found);
  }
  return known;
}

function findGroup(groups: readonly Group[], { code, name }: StatedGroup): Group | undefined {
  const byCode = groups.find((group) => group.code !== undefined && group.code === code);
  if (byCode !== undefined) return byCode;
  const names = new Set([code ?? '', name].map(plainName).filter((key) => key !== ''));
  const [only, ...others] = groups.filter((group) => [group.name, group.code ?? ''].some((one) => names.has(plainName(one))));
  return others.length === 0 ? only : undefined;
}
