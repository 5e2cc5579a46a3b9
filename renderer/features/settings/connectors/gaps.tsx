import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { ConnectorTaken, GapLine } from '../../../../contract/ent/connectors.ts';
import { cellWords, CONNECTOR_TEXTS as TEXTS, STANDING_WORDS } from '../../../../texts/connectors/connector-screen.ts';
import { unitValueWords, unitWords } from '../../../../texts/connectors/unit-words.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { useSettingNames } from '../../../sheets/use-setting-names.ts';
import { toggled } from '../../../ui/fields/toggled.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { GapActs, isActable, type GapDeeds } from './gap-acts.tsx';
import { MOST_SHOWN, type ObservedProps } from './part-props.ts';
import { TickAll } from './tick-all.tsx';

const HEADERS = [TEXTS.toTick, TEXTS.unit, TEXTS.standing, TEXTS.here, TEXTS.there, TEXTS.act];
const keyOf = ({ unit }: GapLine): string => `${unit.kind} ${unit.id}`;

/** What is not the same here and there, and what may be done of each, or of all that is ticked. */
export function Gaps({ view: { id }, desk, observation: { gaps, moreGaps, cells }, onChanged }: ObservedProps) {
  const { connectors } = useActions();
  const [taken, setTaken] = useState<ConnectorTaken>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const ended = (): void => {
    setChosen(new Set());
    onChanged();
  };
  const deeds: GapDeeds = {
    settle: async (units, side) => {
      if ((await desk.act(() => connectors.settle({ id, units: [...units], side }))) !== undefined) ended();
    },
    take: async (units) => {
      const answer = await desk.act(() => connectors.take({ id, units: [...units] }));
      if (answer === undefined) return;
      setTaken(answer);
      ended();
    },
  };
  const words = new Map(cells.map((cell) => [cell.rule, cellWords(cell)]));
  const hidden = moreGaps + Math.max(0, gaps.length - MOST_SHOWN);
  const shown = gaps.slice(0, MOST_SHOWN);
  const actable = shown.filter(isActable);
  const ticked = actable.filter((gap) => chosen.has(keyOf(gap)));
  return (
    <>
      <h4>{TEXTS.gaps}</h4>
      {gaps.length === 0 ? <p>{TEXTS.noGap}</p> : (
        <>
          <div className="control-acts">
            <TickAll label={TEXTS.tickShown} keys={actable.map(keyOf)} chosen={chosen} isBusy={desk.isBusy} onChoose={setChosen} />
            {ticked.length === 0 ? null : <GapActs gaps={ticked} labelOf={TEXTS.onChosen} isBusy={desk.isBusy} deeds={deeds} />}
          </div>
          <table className="school-table" aria-label={TEXTS.gaps}>
            <thead><tr>{HEADERS.map((header) => <th key={header} scope="col">{header}</th>)}</tr></thead>
            <tbody>
              {shown.map((gap) => (
                <Gap key={keyOf(gap)} gap={gap} figures={gap.unit.kind === 'visibilityRule' ? (words.get(gap.unit.id) ?? '') : ''} isBusy={desk.isBusy} deeds={deeds} isChosen={chosen.has(keyOf(gap))} onChoose={() => setChosen(toggled(chosen, keyOf(gap)))} />
              ))}
            </tbody>
          </table>
        </>
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
  readonly deeds: GapDeeds;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Gap({ gap, figures, isBusy, deeds, isChosen, onChoose }: GapProps) {
  const names = useSettingNames();
  const { unit, standing, here, there } = gap;
  const what = unitWords(unit, names);
  return (
    <tr>
      <td>{isActable(gap) ? <Checkbox aria-label={TEXTS.tick(what)} disabled={isBusy} checked={isChosen} onChange={onChoose} /> : null}</td>
      <th scope="row">{what}</th>
      <td>{STANDING_WORDS[standing]}</td>
      <td>{unitValueWords(unit, here, names.serviceRole)}</td>
      <td>{unitValueWords(unit, there, names.serviceRole)} {figures === '' ? null : <span className="quiet">({figures})</span>}</td>
      <td><span className="control-acts"><GapActs gaps={[gap]} what={what} isBusy={isBusy} deeds={deeds} /></span></td>
    </tr>
  );
}
