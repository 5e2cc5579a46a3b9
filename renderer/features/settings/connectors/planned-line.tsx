import { Checkbox } from '@mantine/core';
import type { DryRun } from '../../../../contract/ent/connectors.ts';
import { CONNECTOR_TEXTS as TEXTS, effectWords } from '../../../../texts/connectors/connector-screen.ts';
import { changeWords } from '../../../../texts/connectors/unit-words.ts';
import { useSettingNames } from '../../../sheets/use-setting-names.ts';

interface PlannedLineProps {
  readonly change: DryRun['changes'][number];
  readonly isBusy: boolean;
  /** What became of it, once it was sent. */
  readonly outcome: string | undefined;
  readonly isChosen: boolean;
  readonly isAccepted: boolean;
  readonly onChoose: () => void;
  readonly onAccept: () => void;
}

/** A change that would leave, and who gains and loses; more than was asked is agreed to by a tick of its own. */
export function PlannedLine({ change, isBusy, outcome, isChosen, isAccepted, onChoose, onAccept }: PlannedLineProps) {
  const words = changeWords(change, useSettingNames());
  const isObserved = change.mode === 'observe';
  return (
    <tr>
      <td><Checkbox aria-label={TEXTS.choose(words)} disabled={isBusy || isObserved || outcome !== undefined} checked={isChosen} onChange={onChoose} /></td>
      <th scope="row">{words}</th>
      <td>
        {effectWords(change.effect)}
        {change.exceeds && isChosen ? <Checkbox label={TEXTS.accept} checked={isAccepted} onChange={onAccept} /> : null}
      </td>
      <td>{outcome ?? (isObserved ? TEXTS.onlyObserved : '—')}</td>
    </tr>
  );
}
