import type { SyncStatus } from '../../contract/console/school-snapshot.ts';
import { arrivalWords } from '../first-run/first-run.ts';
import { fr } from '../language/typography.ts';

const BEGUN = fr`Chargement de l’annuaire en cours.`;
const RESUMED = fr`Le chargement de l’annuaire avait été interrompu : il reprend où il s’était arrêté.`;
const CUT = fr`Chargement de l’annuaire interrompu.`;
const KEPT = fr`Ce qui est reçu est gardé sur ce poste, chiffré, et n’est pas encore montré ; le chargement reprendra où il s’est arrêté.`;

/** What has come of a whole directory, and whether it goes on or will; undefined when none is on its way. */
export function wholeLoadSentence({ activity, arriving }: SyncStatus): string | undefined {
  if (arriving === undefined) return undefined;
  const come = arrivalWords(arriving);
  if (activity === 'loading') return fr`${arriving.resumed === true ? RESUMED : BEGUN} ${come}`;
  return fr`${CUT} ${come} ${KEPT}`;
}
