import { Collection } from '../../../../domain/connectors/proof.ts';
import { CONNECTOR_TEXTS as TEXTS, proofWords } from '../../../../texts/connectors/connector-screen.ts';
import { waitingWords } from '../../../../texts/connectors/connector-timing.ts';
import { connectorTroubleSentence } from '../../../../texts/connectors/connector-troubles.ts';
import { formatMoment } from '../../../../texts/language/dates.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { useNow } from '../../../ui/use-now.ts';
import type { PartProps } from './part-props.ts';

/** How the school stands with a platform: joined to what, tested and read when, how wholly. */
export function Standing({ view: { connected, address, structure, probedAt, lastPull, trouble, waiting } }: Pick<PartProps, 'view'>) {
  const now = useNow();
  if (!connected) return <p><strong>{TEXTS.notConnected}</strong></p>;
  return (
    <>
      {trouble === null ? null : <InlineNotice kind="warning">{connectorTroubleSentence(trouble)}</InlineNotice>}
      {waiting === null ? null : <InlineNotice kind="warning">{waitingWords(waiting)}</InlineNotice>}
      <dl className="facts">
        {address === '' ? null : <><dt>{TEXTS.connectedTo}</dt><dd>{address}</dd></>}
        <dt>{TEXTS.structure}</dt>
        <dd>{structure === null ? '—' : <><bdi>{structure.name}</bdi> {structure.uai}</>}</dd>
        <dt>{TEXTS.probed}</dt>
        <dd>{probedAt === null ? TEXTS.never : formatMoment(probedAt, now)}</dd>
        <dt>{TEXTS.read}</dt>
        <dd>{lastPull === null ? TEXTS.never : formatMoment(lastPull.at, now)}</dd>
      </dl>
      {lastPull === null ? null : (
        <ul className="quiet">
          {Collection.options.flatMap((one) => {
            const proof = lastPull.proofs[one];
            return proof === undefined ? [] : [<li key={one}>{proofWords(one, proof)}</li>];
          })}
        </ul>
      )}
    </>
  );
}
