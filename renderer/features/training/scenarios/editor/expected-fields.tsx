import { Button, NativeSelect } from '@mantine/core';
import { activeEntries } from '../../../../../domain/draft/draft-entry.ts';
import { withMarks } from '../../../../../domain/training/scenario/relative-days.ts';
import type { Expectation } from '../../../../../domain/training/scenario/expectation.ts';
import { EDITOR_TEXTS, EXPECTATION_LABELS } from '../../../../../texts/training/scenario-editor.ts';
import { expectationWords } from '../../../../../texts/training/scenarios.ts';
import { useSchool, useSchoolStore } from '../../../../school/store/school-context.tsx';
import { useSettingNames } from '../../../../sheets/use-setting-names.ts';
import { editStep } from './edited-scenario.ts';
import { ExpectationParts } from './expectation-parts.tsx';

/** How each kind begins; those that name something wait for it. */
const BEGUN: Readonly<Record<Exclude<Expectation['kind'], 'setting'>, Expectation>> = {
  control: { kind: 'control', control: '', found: false },
  role: { kind: 'role', person: '', rubrique: '', role: 'none' },
  draft: { kind: 'draft', intention: 'access.set' },
  accepted: { kind: 'accepted', intention: 'access.set' },
  conflict: { kind: 'conflict', open: false },
  journal: { kind: 'journal', intention: 'access.set' },
  figure: { kind: 'figure', question: '', of: { kind: 'findings', control: '' } },
};
type Begun = keyof typeof BEGUN;

function isBegun(value: string): value is Begun {
  return Object.hasOwn(BEGUN, value);
}

const CHOICES = [{ value: '', label: EDITOR_TEXTS.addExpected }, ...Object.keys(BEGUN).filter(isBegun).map((value) => ({ value, label: EXPECTATION_LABELS[value] }))];

/** What the school has to be for the step to be done. */
export function ExpectedFields({ expected }: { readonly expected: readonly Expectation[] }) {
  const names = useSettingNames();
  const change = (i: number, one: Expectation): void => editStep({ expected: expected.with(i, one) });
  return (
    <fieldset className="editor-list">
      <legend>{EDITOR_TEXTS.expected}</legend>
      <p className="quiet">{EDITOR_TEXTS.expectedHint}</p>
      {expected.length === 0 ? null : (
        <ol>
          {expected.map((one, i) => (
            // An expectation may be there twice while it is written: its rank tells which.
            <li key={i}>
              <div className="editor-expectation">
                <span>{one.kind === 'setting' ? expectationWords(one, names) : EXPECTATION_LABELS[one.kind]}</span>
                <ExpectationParts expectation={one} onChange={(next) => change(i, next)} />
                <button type="button" className="link-button" aria-label={EDITOR_TEXTS.removeOf(EXPECTATION_LABELS[one.kind])} onClick={() => editStep({ expected: expected.toSpliced(i, 1) })}>{EDITOR_TEXTS.remove}</button>
              </div>
            </li>
          ))}
        </ol>
      )}
      <div className="scenario-acts">
        <NativeSelect aria-label={EDITOR_TEXTS.addExpected} data={CHOICES} value="" onChange={({ currentTarget: { value } }) => isBegun(value) && editStep({ expected: [...expected, BEGUN[value]] })} />
        <TakeValue onTaken={(taken) => editStep({ expected: [...expected, ...taken] })} />
      </div>
    </fieldset>
  );
}

const MOST_TAKEN = 4;

/** The values that the trainer's last act gives are what is expected. */
function TakeValue({ onTaken }: { readonly onTaken: (taken: readonly Expectation[]) => void }) {
  const store = useSchoolStore();
  const isEmpty = useSchool(({ draft }) => activeEntries(draft).length === 0);
  const take = (): void => {
    const { draft, actor } = store.getState();
    const by = { now: new Date().toISOString(), name: actor?.name ?? '' };
    const values = activeEntries(draft).at(-1)?.changes.flatMap(({ entity, id, edits }) => edits.map(({ field, set }) => ({ entity, id, field, set }))) ?? [];
    // A value that bears a day or a name is not the same another day: it is not expected.
    const lasting = values.filter(({ id, set }) => JSON.stringify(withMarks([id, set], by)) === JSON.stringify([id, set]));
    onTaken(lasting.slice(0, MOST_TAKEN).map(({ entity, id, field, set }) => ({ kind: 'setting', entity, id, field, value: set })));
  };
  return <Button size="compact-sm" disabled={isEmpty} title={EDITOR_TEXTS.takeValueHint} onClick={take}>{EDITOR_TEXTS.takeValue}</Button>;
}
