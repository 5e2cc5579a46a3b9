import { Checkbox } from '@mantine/core';
import type { DryRun } from '../../../../contract/ent/connectors.ts';
import { CONNECTOR_TEXTS as TEXTS, effectWords, excessWords, UNDO_WORDS } from '../../../../texts/connectors/connector-screen.ts';
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

/** Whether somebody must have read what a change does before it leaves. */
export function mustAgree({ exceeds, mustRead }: Pick<PlannedLineProps['change'], 'exceeds' | 'mustRead'>): boolean {
  return exceeds || mustRead;
}

/** A change that would leave, and who gains and loses; more than was asked is agreed to by a tick of its own. */
export function PlannedLine({ change, isBusy, outcome, isChosen, isAccepted, onChoose, onAccept }: PlannedLineProps) {
  const words = changeWords(change, useSettingNames());
  const notes = [
    excessWords(change.effect),
    change.short > 0 ? TEXTS.short(change.short) : '',
    change.undo === 'exact' ? '' : TEXTS.wayBack(UNDO_WORDS[change.undo]),
  ].filter((note) => note !== '');
  const isObserved = change.mode === 'observe';
  return (
    <tr>
      <td><Checkbox aria-label={TEXTS.choose(words)} disabled={isBusy || isObserved || outcome !== undefined} checked={isChosen} onChange={onChoose} /></td>
      <th scope="row">{words}</th>
      <td>
        {effectWords(change.effect)}
        {notes.map((note) => <div key={note} className="quiet">{note}</div>)}
        {mustAgree(change) && isChosen ? <Checkbox label={change.exceeds ? TEXTS.accept : TEXTS.hasRead} checked={isAccepted} onChange={onAccept} /> : null}
      </td>
      <td>{outcome ?? (isObserved ? TEXTS.onlyObserved : '—')}</td>
    </tr>
  );
}
