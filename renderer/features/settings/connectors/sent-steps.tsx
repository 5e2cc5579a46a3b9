import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SentSteps } from '../../../../contract/ent/connectors.ts';
import { STEP_TEXTS as TEXTS, stepKindWords, stepStateWords } from '../../../../texts/connectors/connector-timing.ts';
import { unitWords } from '../../../../texts/connectors/unit-words.ts';
import { formatMoment } from '../../../../texts/language/dates.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { useSettingNames } from '../../../sheets/use-setting-names.ts';
import { FilterChips } from '../../../ui/fields/filter-chips.tsx';
import { toggled } from '../../../ui/fields/toggled.ts';
import { useNow } from '../../../ui/use-now.ts';
import { ListBeforePart } from './list-before.tsx';
import { MOST_SHOWN, type PartProps } from './part-props.ts';

/** « Étapes envoyées »: what left for the platform, step by step, with its state; read when it is asked for. */
export function SentStepList({ view: { id }, desk }: PartProps) {
  const { connectors } = useActions();
  const [sent, setSent] = useState<SentSteps>();
  const read = async (): Promise<void> => {
    const steps = await desk.act(() => connectors.steps({ id }));
    if (steps !== undefined) setSent(steps);
  };
  return (
    <section className="form-fields" aria-label={TEXTS.title}>
      <h3>{TEXTS.title}</h3>
      <div><Button disabled={desk.isBusy} onClick={() => void read()}>{TEXTS.show}</Button></div>
      {sent === undefined ? null : sent.steps.length === 0 ? <p>{TEXTS.none}</p> : <Steps sent={sent} />}
    </section>
  );
}

const HEADERS = [TEXTS.what, TEXTS.unit, TEXTS.state, TEXTS.at, TEXTS.list];

function Steps({ sent: { steps, more } }: { readonly sent: SentSteps }) {
  const names = useSettingNames();
  const now = useNow();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<string>();
  const list = steps.find(({ id }) => id === opened);
  const states = Map.groupBy(steps, ({ state }) => state);
  const shown = steps.filter(({ state }) => chosen.size === 0 || chosen.has(state));
  const hidden = more + Math.max(0, shown.length - MOST_SHOWN);
  return (
    <>
      <FilterChips label={TEXTS.filter} chips={[...states].map(([key, { length }]) => ({ key, label: stepStateWords(key), count: length }))} chosen={chosen} onToggle={(key) => setChosen(toggled(chosen, key))} />
      <table className="school-table" aria-label={TEXTS.title}>
        <thead><tr>{HEADERS.map((header) => <th key={header} scope="col">{header}</th>)}</tr></thead>
        <tbody>
          {shown.slice(0, MOST_SHOWN).map(({ id, unit, kind, state, at, before }) => (
            <tr key={id}>
              <td>{stepKindWords(kind)}</td><td>{unitWords(unit, names)}</td><td>{stepStateWords(state)}</td><td>{formatMoment(at, now)}</td>
              <td>{before === undefined ? null : <Button aria-expanded={opened === id} onClick={() => setOpened(opened === id ? undefined : id)}>{before.kind === 'thread' ? TEXTS.before : TEXTS.beforeRight}</Button>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 ? <p className="quiet">{TEXTS.more(hidden)}</p> : null}
      {list?.before === undefined ? null : <ListBeforePart key={list.id} step={list.id} label={(list.before.kind === 'thread' ? TEXTS.beforeOf : TEXTS.beforeRightOf)(unitWords(list.unit, names), formatMoment(list.at, now))} before={list.before} />}
    </>
  );
}
