import { FICTITIOUS_UAIS } from '../../domain/training/fictitious-school.ts';
import type { SeedRow } from './seed-school.ts';

/**
 * The platforms that the schools of the demonstration use: a collège of Haute-Garonne has that of its département and that of its
 * region (S2-107), an école that of its académie (S4).
 */
const PLATFORMS: ReadonlyMap<string, readonly string[]> = new Map([
  [FICTITIOUS_UAIS.college, ['ecollege31', 'mon-ent-occitanie']],
  [FICTITIOUS_UAIS.ecole, ['modulo']],
]);

/** The settings that say so. */
export function demoPlatforms(uai: string): readonly SeedRow[] {
  return (PLATFORMS.get(uai) ?? []).map((id) => ({ entity: 'platform', id, fields: { used: true } }));
}
