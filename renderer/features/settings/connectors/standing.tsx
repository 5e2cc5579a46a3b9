import { Collection } from '../../../../domain/connectors/proof.ts';
import { ACCESS_TEXTS, signInWords } from '../../../../texts/connectors/access-screen.ts';
import { CONNECTOR_TEXTS as TEXTS, proofWords } from '../../../../texts/connectors/connector-screen.ts';
import { waitingWords } from '../../../../texts/connectors/connector-timing.ts';
import { connectorTroubleSentence } from '../../../../texts/connectors/connector-troubles.ts';
import { formatMoment } from '../../../../texts/language/dates.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { useNow } from '../../../ui/use-now.ts';
import type { PartProps } from './part-props.ts';

/** By what the ENT signs in; what an access does not reach is by hand. */
function SignIn({ signIn, now }: { readonly signIn: NonNullable<PartProps['view']['signIn']>; readonly now: Parameters<typeof signInWords>[1] }) {
  const missing = signIn.asked.filter((module) => !signIn.modules.includes(module));
  return (
    <>
      <dt>{ACCESS_TEXTS.signIn}</dt>
      <dd>{signInWords(signIn, now)}</dd>
      {missing.length === 0 ? null : <><dt>{ACCESS_TEXTS.notGranted}</dt><dd>{missing.join(', ')} <span className="quiet">{ACCESS_TEXTS.byHand}</span></dd></>}
    </>
  );
}

/** What stops it now, and why it is only looked at: one sentence where both are the same. */
function Warnings({ view: { trouble, onlyObserved, waiting } }: Pick<PartProps, 'view'>) {
  const reasons = new Set([trouble, onlyObserved].filter((one) => one !== null));
  return (
    <>
      {[...reasons].map((reason) => <InlineNotice key={reason} kind="warning">{connectorTroubleSentence(reason)}</InlineNotice>)}
      {waiting === null ? null : <InlineNotice kind="warning">{waitingWords(waiting)}</InlineNotice>}
    </>
  );
}

/** How the school stands with a platform: joined to what, tested and read when, how wholly. */
export function Standing({ view }: Pick<PartProps, 'view'>) {
  const { connected, address, structure, probedAt, lastPull, signIn, capabilities: { version } } = view;
  const now = useNow();
  if (!connected) return <p><strong>{TEXTS.notConnected}</strong></p>;
  return (
    <>
      <Warnings view={view} />
      <dl className="facts">
        {address === '' ? null : <><dt>{TEXTS.connectedTo}</dt><dd>{address}</dd></>}
        {signIn === null ? null : <SignIn signIn={signIn} now={now} />}
        <dt>{TEXTS.structure}</dt>
        <dd>{structure === null ? '—' : <><bdi>{structure.name}</bdi> {structure.uai}</>}</dd>
        {version === null ? null : <><dt>{TEXTS.version}</dt><dd>{version}</dd></>}
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
