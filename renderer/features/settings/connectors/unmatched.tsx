import { Button } from '@mantine/core';
import type { Observation } from '../../../../contract/ent/connectors.ts';
import { CONNECTOR_TEXTS as TEXTS } from '../../../../texts/connectors/connector-screen.ts';
import { useActions } from '../../../school/school-context.tsx';
import { useSettingNames } from '../../../sheets/use-setting-names.ts';
import { MOST_SHOWN, type ObservedProps } from './part-props.ts';

type Line = Observation['unmatched'][number];

/** What is only there, and what may be the same here: a person says so, nothing is guessed. */
export function Unmatched({ view, desk, observation: { unmatched }, onChanged }: ObservedProps) {
  const { connectors } = useActions();
  const names = useSettingNames();
  const match = async ({ kind, remote }: Line, local: string): Promise<void> => {
    if ((await desk.act(() => connectors.match({ id: view.id, kind, local, remote }))) !== undefined) onChanged();
  };
  const nameOf: Readonly<Record<Line['kind'], (id: string) => string | undefined>> = { person: names.person, group: names.group, service: names.service, role: names.serviceRole };
  return (
    <>
      <h4>{TEXTS.unmatched}</h4>
      <p className="quiet">{TEXTS.unmatchedHow}</p>
      <ul>
        {unmatched.slice(0, MOST_SHOWN).map((line) => (
          <li key={`${line.kind} ${line.remote}`}>
            <bdi>{line.name}</bdi>
            {line.local === null ? null : <Proposal local={line.local} name={nameOf[line.kind](line.local)} isBusy={desk.isBusy} onYes={(local) => void match(line, local)} />}
          </li>
        ))}
      </ul>
    </>
  );
}

interface ProposalProps {
  readonly local: string;
  readonly name: string | undefined;
  readonly isBusy: boolean;
  readonly onYes: (local: string) => void;
}

function Proposal({ local, name = local, isBusy, onYes }: ProposalProps) {
  return <Button className="notice-button" disabled={isBusy} onClick={() => onYes(local)}>{TEXTS.same} {name}</Button>;
}
