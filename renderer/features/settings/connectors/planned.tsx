import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ConnectorSent, DryRun } from '../../../../contract/ent/connectors.ts';
import { BEYOND_REASONS, BY_HAND_REASONS, CONNECTOR_TEXTS as TEXTS, OUTCOME_WORDS } from '../../../../texts/connectors/connector-screen.ts';
import { connectorTroubleSentence } from '../../../../texts/connectors/connector-troubles.ts';
import { changeWords } from '../../../../texts/connectors/unit-words.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { useSettingNames } from '../../../sheets/use-setting-names.ts';
import { toggled } from '../../../ui/fields/toggled.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import type { PartProps } from './part-props.ts';
import { mustAgree, PlannedLine } from './planned-line.tsx';
import { TickAll } from './tick-all.tsx';

/** Changes of one sending (the ENT takes no more at once). */
const MOST_SENT = 50;
const HEADERS = [TEXTS.chosen, TEXTS.change, TEXTS.who, TEXTS.outcome];

/** What would leave, what is done by hand, what waits for a decision; nothing is chosen in advance. */
export function Planned({ view, desk, plan }: PartProps & { readonly plan: DryRun }) {
  const { connectors } = useActions();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const [sent, setSent] = useState<ConnectorSent>();
  const ticked = plan.changes.filter(({ id }) => chosen.has(id));
  const ready = ticked.filter((change) => !mustAgree(change) || accepted.has(change.id));
  const leaving = ready.slice(0, MOST_SENT);
  const send = async (): Promise<void> => {
    const changes = leaving.map((change) => ({ id: change.id, accepted: mustAgree(change) ? change.effectKey : null }));
    const answer = await desk.act(() => connectors.send({ id: view.id, changes }));
    if (answer === undefined) return;
    setSent({ ...answer, outcomes: [...(sent?.outcomes ?? []), ...answer.outcomes] });
    // What did not leave stays ticked, for the next sending.
    setChosen(chosen.difference(new Set(leaving.map(({ id }) => id))));
  };
  const outcomes = new Map(sent?.outcomes.map(({ id, outcome }) => [id, OUTCOME_WORDS[outcome.kind]]));
  const choosable = plan.changes.filter(({ id, mode }) => mode !== 'observe' && !outcomes.has(id));
  return (
    <section className="form-fields" aria-label={TEXTS.plan}>
      <h3>{TEXTS.plan}</h3>
      {plan.undecided.length === 0 ? null : <InlineNotice kind="info">{TEXTS.undecided(plan.undecided.length)}</InlineNotice>}
      {sent?.stopped == null ? null : <InlineNotice kind="warning">{connectorTroubleSentence(sent.stopped)}</InlineNotice>}
      {plan.more > 0 && <InlineNotice kind="info">{TEXTS.moreLines(plan.more)}</InlineNotice>}
      {plan.changes.length === 0 ? <p>{TEXTS.noChange}</p> : (
        <>
          <TickAll label={TEXTS.tickAll} keys={choosable.map(({ id }) => id)} chosen={chosen} isBusy={desk.isBusy} onChoose={setChosen} />
          <table className="school-table" aria-label={TEXTS.plan}>
            <thead><tr>{HEADERS.map((header) => <th key={header} scope="col">{header}</th>)}</tr></thead>
            <tbody>
              {plan.changes.map((change) => (
                <PlannedLine
                  key={change.id}
                  change={change}
                  isBusy={desk.isBusy}
                  outcome={outcomes.get(change.id)}
                  isChosen={chosen.has(change.id)}
                  isAccepted={accepted.has(change.id)}
                  onChoose={() => setChosen(toggled(chosen, change.id))}
                  onAccept={() => setAccepted(toggled(accepted, change.id))}
                />
              ))}
            </tbody>
          </table>
          {ticked.length === 0 ? null : <Leaving leaving={leaving.length} next={ready.length - leaving.length} waiting={ticked.length - ready.length} />}
          <div><Button variant="filled" loading={desk.isBusy} disabled={ready.length === 0} onClick={() => void send()}>{TEXTS.send}</Button></div>
        </>
      )}
      {plan.byHand.length === 0 ? null : <ByHand lines={plan.byHand} />}
      {plan.beyond.length === 0 ? null : <Beyond lines={plan.beyond} />}
    </section>
  );
}

/** How many of what is ticked leave now, which of them wait, and why. */
function Leaving({ leaving, next, waiting }: { readonly leaving: number; readonly next: number; readonly waiting: number }) {
  return (
    <ul className="quiet">
      <li>{TEXTS.leaving(leaving)}</li>
      {next === 0 ? null : <li>{TEXTS.nextSending(next)}</li>}
      {waiting === 0 ? null : <li>{TEXTS.notAgreed(waiting)}</li>}
    </ul>
  );
}

function ByHand({ lines }: { readonly lines: DryRun['byHand'] }) {
  const names = useSettingNames();
  return (
    <>
      <h4>{TEXTS.byHand}</h4>
      <ul>{lines.map((line) => <li key={line.id}>{changeWords(line, names)} <span className="quiet">({BY_HAND_REASONS[line.reason]})</span></li>)}</ul>
    </>
  );
}

/** What the exchange cannot hold at all, closed: it does not change from one try to the next. */
function Beyond({ lines }: { readonly lines: DryRun['beyond'] }) {
  const names = useSettingNames();
  return (
    <details>
      <summary>{TEXTS.beyond(lines.length)}</summary>
      <p className="quiet">{TEXTS.beyondHow}</p>
      <ul>{lines.map((line) => <li key={line.unit.id}>{changeWords(line, names)} <span className="quiet">({BEYOND_REASONS[line.reason]})</span></li>)}</ul>
    </details>
  );
}
