import { isReadWhole } from '../../../domain/connectors/compare/compare-units.ts';
import type { PlatformSchool } from '../../../domain/connectors/platform-school.ts';
import { contradictsRules, spotPairs } from '../../../domain/connectors/reach/spot-pairs.ts';
import { Verified } from './answers.ts';
import { READ } from './routes.ts';
import type { EntcoreSession } from './session.ts';

/**
 * Asks the platform, for a few pairs of people, whether the one may write to the other: where it says otherwise than the rules that were read
 * (E29, E30), no cell of « Qui voit qui ? » is known. A direct link between two people, which no group says, is asked
 * about by the pairs beside it. A platform that does not answer that is believed on what it showed.
 */
export async function spotCheck(session: Pick<EntcoreSession, 'read'>, school: PlatformSchool): Promise<PlatformSchool> {
  if (!isReadWhole(school.proofs, 'visibilityRule')) return school;
  const ask = async ([from, to]: readonly [string, string]): Promise<boolean | undefined> => {
    const read = await session.read(READ.verify(from, to), Verified);
    return read.ok ? read.value.canCommunicate : undefined;
  };
  const contradicted = await Promise.all(
    spotPairs(school).map(async (pair) => {
      const answer = await ask([pair.from, pair.to]);
      if (answer === undefined || answer === pair.reaches) return false;
      return contradictsRules(pair, await Promise.all(pair.beside.map(ask)));
    }),
  );
  if (!contradicted.includes(true)) return school;
  return { ...school, proofs: { ...school.proofs, links: { complete: false, count: school.proofs.links.count, cause: 'contradicted' } } };
}
