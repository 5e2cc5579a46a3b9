import type { ConnectorMatches } from '../../../../contract/ent/connectors.ts';
import type { EntAccount } from '../../../../contract/ent/ent.contract.ts';
import { unitOfKey } from '../../../../domain/connectors/compare/unit-values.ts';
import type { ConnectorId } from '../../../../domain/connectors/connector-trouble.ts';
import { isOfMatches, type MatchedHere } from '../../../../domain/connectors/mapping/units-about.ts';
import { NOT_SEEN } from '../../../database/connector.store.ts';
import { keepLeft } from '../sheet.ts';
import { told, type Acting, type Answer } from '../acting.ts';

type Match = ConnectorMatches['matches'][number];

/** Somebody says what is the same here and there, or takes it back: together or not at all. */
export function keepMatches(acting: Acting, by: EntAccount, { id, matches }: ConnectorMatches): Answer<null> {
  return told(acting, { by, id, act: { act: 'match' } }, () => {
    forgetAgreed(acting, id, matches);
    const { connectors } = acting.ports().school;
    for (const match of matches) {
      const { kind, local, remote } = match;
      connectors.removeIds(id, match);
      if (remote !== null) connectors.putIds(id, [{ kind, local_id: local, remote_id: remote, seen_at: NOT_SEEN }]);
    }
  });
}

/** What was agreed on of something of ours was agreed on with what it was said to be there: with another, or none, nothing is. */
function forgetAgreed(acting: Acting, id: ConnectorId, matches: readonly Match[]): void {
  const { connectors } = acting.ports().school;
  const kept = connectors.ids(id);
  const others = matches.flatMap(({ kind, local, remote }): readonly MatchedHere[] => {
    const before = kept.filter((one) => one.kind === kind && (one.local_id === local || one.remote_id === remote));
    if (before.some(({ local_id, remote_id }) => local_id === local && remote_id === remote)) return [];
    return [local, ...before.map(({ local_id }) => local_id)].map((ours) => ({ kind, local: ours }));
  });
  for (const { kind, local, remote } of matches) if (kind === 'space' && remote === null) keepLeft(acting, id, local);
  const isOfOthers = isOfMatches(others);
  connectors.dropBase(id, connectors.base(id).map(({ unit }) => unit).filter((unit) => isOfOthers(unitOfKey(unit))));
}
