import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ConnectorTaken, GapLine } from '../../../../contract/ent/connectors.ts';
import { cellWords, CONNECTOR_TEXTS as TEXTS, STANDING_WORDS } from '../../../../texts/connectors/connector-screen.ts';
import { unitValueWords, unitWords } from '../../../../texts/connectors/unit-words.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { useSettingNames } from '../../../sheets/use-setting-names.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { MOST_SHOWN, type ObservedProps } from './part-props.ts';

const HEADERS = [TEXTS.unit, TEXTS.standing, TEXTS.here, TEXTS.there, TEXTS.act];

/** What is not the same here and there, and what may be done of each. */
export function Gaps({ view, desk, observation: { gaps, moreGaps, cells }, onChanged }: ObservedProps) {
  const { connectors } = useActions();
  const [taken, setTaken] = useState<ConnectorTaken>();
  const settle = async (unit: GapLine['unit'], side: 'here' | 'there'): Promise<void> => {
    if ((await desk.act(() => connectors.settle({ id: view.id, units: [unit], side }))) !== undefined) onChanged();
  };
  const take = async (unit: GapLine['unit']): Promise<void> => {
    const answer = await desk.act(() => connectors.take({ id: view.id, units: [unit] }));
    if (answer === undefined) return;
    setTaken(answer);
    onChanged();
  };
  const words = new Map(cells.map((cell) => [cell.rule, cellWords(cell)]));
  const hidden = moreGaps + Math.max(0, gaps.length - MOST_SHOWN);
  return (
    <>
      <h4>{TEXTS.gaps}</h4>
      {gaps.length === 0 ? <p>{TEXTS.noGap}</p> : (
        <table className="school-table" aria-label={TEXTS.gaps}>
          <thead><tr>{HEADERS.map((header) => <th key={header} scope="col">{header}</th>)}</tr></thead>
          <tbody>
            {gaps.slice(0, MOST_SHOWN).map((gap) => (
              <Gap key={`${gap.unit.kind} ${gap.unit.id}`} gap={gap} figures={gap.unit.kind === 'visibilityRule' ? (words.get(gap.unit.id) ?? '') : ''} isBusy={desk.isBusy} onSettle={(side) => void settle(gap.unit, side)} onTake={() => void take(gap.unit)} />
            ))}
          </tbody>
        </table>
      )}
      {taken === undefined ? null : <InlineNotice kind={taken.left.length === 0 ? 'success' : 'warning'}>{TEXTS.taken(taken.taken.length, taken.left.length)}</InlineNotice>}
      {hidden > 0 ? <p className="quiet">{TEXTS.moreGaps(hidden)}</p> : null}
    </>
  );
}

interface GapProps {
  readonly gap: GapLine;
  /** How much of a cell of « Qui voit qui ? » is there. */
  readonly figures: string;
  readonly isBusy: boolean;
  readonly onSettle: (side: 'here' | 'there') => void;
  readonly onTake: () => void;
}

function Gap({ gap: { unit, standing, here, there }, figures, isBusy, onSettle, onTake }: GapProps) {
  const names = useSettingNames();
  const what = unitWords(unit, names);
  const act = (label: string, deed: () => void) => <Button disabled={isBusy} aria-label={`${label} : ${what}`} onClick={deed}>{label}</Button>;
  return (
    <tr>
      <th scope="row">{what}</th>
      <td>{STANDING_WORDS[standing]}</td>
      <td>{unitValueWords(unit, here, names.serviceRole)}</td>
      <td>{unitValueWords(unit, there, names.serviceRole)} {figures === '' ? null : <span className="quiet">({figures})</span>}</td>
      <td>
        <span className="control-acts">
          {standing === 'apart' || standing === 'conflict' ? <>{act(TEXTS.keepHere, () => onSettle('here'))}{act(TEXTS.keepThere, () => onSettle('there'))}</> : null}
          {standing === 'there' ? act(TEXTS.take, onTake) : null}
        </span>
      </td>
    </tr>
  );
}
