import type { ConnectorMatch } from '../../../../contract/ent/connectors.ts';
import type { EntAccount } from '../../../../contract/ent/ent.contract.ts';
import { NOT_SEEN } from '../../../database/connector.store.ts';
import { keepLeft } from '../sheet.ts';
import { told, type Acting, type Answer } from '../acting.ts';

/** Somebody says what is the same here and there, or takes it back. */
export function keepMatch(acting: Acting, by: EntAccount, match: ConnectorMatch): Answer<null> {
  return told(acting, { by, id: match.id, act: { act: 'match' } }, () => {
    if (match.kind === 'space') forgetAgreed(acting, match);
    const { connectors } = acting.ports().school;
    connectors.removeIds(match.id, match);
    const { id, kind, local, remote } = match;
    if (remote !== null) connectors.putIds(id, [{ kind, local_id: local, remote_id: remote, seen_at: NOT_SEEN }]);
  });
}

/** What was agreed on of the rights of a rubrique was agreed on with one space: with another, or none, nothing is. */
function forgetAgreed(acting: Acting, { id, local, remote }: ConnectorMatch): void {
  const { connectors } = acting.ports().school;
  const before = connectors.ids(id).filter(({ kind, local_id, remote_id }) => kind === 'space' && (local_id === local || remote_id === remote));
  if (before.some(({ local_id, remote_id }) => local_id === local && remote_id === remote)) return;
  const rubriques = [local, ...before.map(({ local_id }) => local_id)];
  if (remote === null) keepLeft(acting, id, local);
  const isTheirs = (unit: string): boolean => rubriques.some((rubrique) => unit.startsWith(`rubriqueAccess ${rubrique}|`));
  connectors.dropBase(id, connectors.base(id).map(({ unit }) => unit).filter(isTheirs));
}
