import type { ReachPath } from '../../../../domain/messaging/reach-paths.ts';

type SpherePath = Extract<ReachPath, { via: 'rubriqueSphere' }>;

/** A path as it is read: the rubriques that two people share are one path, which one cell closes. */
export type ShownPath = Exclude<ReachPath, SpherePath> | (Omit<SpherePath, 'rubrique'> & { readonly rubriques: readonly SpherePath['rubrique'][] });

/** Gathers the paths of « Mes rubriques », those that are sure and those that are inferred apart, each where its first was. */
export function gatherPaths(paths: readonly ReachPath[]): readonly ShownPath[] {
  const spheres = Map.groupBy(paths.filter(isSphere), keyOf);
  return paths.flatMap((path): readonly ShownPath[] => {
    if (!isSphere(path)) return [path];
    const alike = spheres.get(keyOf(path)) ?? [];
    const { rubrique: _, ...shared } = path;
    return alike[0] === path ? [{ ...shared, rubriques: alike.map(({ rubrique }) => rubrique) }] : [];
  });
}

function isSphere(path: ReachPath): path is SpherePath {
  return path.via === 'rubriqueSphere';
}

function keyOf({ cell, inferred }: SpherePath): string {
  return `${cell.ruleId} ${inferred}`;
}
