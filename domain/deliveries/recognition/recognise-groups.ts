import type { Group } from '../../directory/group.ts';
import { groupSaid, GROUP_KINDS } from '../../correspondences/correspondence.ts';
import { plainName } from '../../directory/identity.ts';
import type { Comparison, DeliveryGround } from '../delivery-ground.ts';
import type { StatedGroup } from '../delivery.ts';

/** Which class or teaching group of the school something of a file is, by the key of the file. */
export type KnownGroups = ReadonlyMap<string, Group>;

/**
 * Recognises classes and groups by their code, as it is written, else as the school says of that name (ALI-03), else by the only
 * one of that name (formats.md §10).
 */
export function recogniseGroups({ ground, delivery }: Comparison): KnownGroups {
  const indices = { class: indexOf(ground.directory.groups, 'class'), teaching: indexOf(ground.directory.groups, 'teaching') };
  return new Map((delivery.groups ?? []).flatMap((stated) => findGroup(ground, indices[stated.kind], stated).map((group) => [stated.key, group] as const)));
}

interface GroupIndex {
  readonly byCode: ReadonlyMap<string | undefined, Group>;
  readonly byName: ReadonlyMap<string, ReadonlySet<Group>>;
}

function indexOf(groups: readonly Group[], kind: StatedGroup['kind']): GroupIndex {
  const own = groups.filter((group) => group.kind === kind);
  const named = own.flatMap((group) => keysOf(group).map((key) => ({ key, group })));
  return {
    byCode: new Map(own.flatMap((group) => (group.code === undefined ? [] : [[group.code, group]]))),
    byName: new Map([...Map.groupBy(named, ({ key }) => key)].map(([key, found]) => [key, new Set(found.map(({ group }) => group))])),
  };
}

/** The class or group, alone in its list; none where none fits, or several. */
function findGroup(ground: DeliveryGround, { byCode, byName }: GroupIndex, stated: StatedGroup): readonly Group[] {
  const known = byCode.get(stated.code) ?? groupSaid(ground, stated.kind === GROUP_KINDS.class ? 'class' : 'group', stated.name);
  if (known !== undefined) return [known];
  const named = new Set(keysOf(stated).flatMap((key) => [...(byName.get(key) ?? [])]));
  return named.size === 1 ? [...named] : [];
}

/** What a class or group is found by, beside its code as it is written. */
function keysOf({ code = '', name }: Pick<StatedGroup, 'code' | 'name'>): readonly string[] {
  return [code, name].map(plainName).filter((key) => key !== '');
}
