import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { activeEntries } from '../../../../../domain/draft/draft-entry.ts';
import type { Play } from '../../../../../domain/training/scenario/play.ts';
import { playOf } from '../../../../../domain/training/scenario/recorded-play.ts';
import { EDITOR_TEXTS } from '../../../../../texts/training/scenario-editor.ts';
import { playWords } from '../../../../../texts/training/scenarios.ts';
import { useSchool, useSchoolStore } from '../../../../school/store/school-context.tsx';
import { ControlChoice } from './control-choice.tsx';
import { editStep } from './edited-scenario.ts';

/** Plays that need nothing else than to be chosen. */
const READY = {
  send: { kind: 'send' },
  same: { kind: 'rival', touches: 'same' },
  other: { kind: 'rival', touches: 'other' },
  mine: { kind: 'settle', keep: 'mine' },
  theirs: { kind: 'settle', keep: 'theirs' },
  restrict: { kind: 'restrict', hours: 24 },
} as const satisfies Readonly<Record<string, Play>>;
type Ready = keyof typeof READY;

const CHOICES = [{ value: '', label: EDITOR_TEXTS.addPlay }, ...Object.entries(READY).map(([value, play]) => ({ value, label: playWords(play) }))];

/** What « Faire à ma place » does: taken from what the trainer just did, or chosen. */
export function PlayFields({ plays }: { readonly plays: readonly Play[] }) {
  const add = (play: Play): void => editStep({ plays: [...plays, play] });
  return (
    <fieldset className="editor-list">
      <legend>{EDITOR_TEXTS.plays}</legend>
      <p className="quiet">{EDITOR_TEXTS.playsHint}</p>
      {plays.length === 0 ? null : (
        <ol>
          {plays.map((play, i) => (
            // A play may be there twice: its rank tells which.
            <li key={i}>{playWords(play)} <button type="button" className="link-button" aria-label={EDITOR_TEXTS.removeOf(playWords(play))} onClick={() => editStep({ plays: plays.toSpliced(i, 1) })}>{EDITOR_TEXTS.remove}</button></li>
          ))}
        </ol>
      )}
      <div className="scenario-acts">
        <TakeLast onTaken={add} />
        <ControlChoice key={`fix ${String(plays.length)}`} label={EDITOR_TEXTS.fixControl} value="" onChange={(control) => add({ kind: 'fix', control })} />
        <ControlChoice key={`ask ${String(plays.length)}`} label={EDITOR_TEXTS.askControl} value="" onChange={(control) => add({ kind: 'ask', control })} />
        <NativeSelect aria-label={EDITOR_TEXTS.addPlay} data={CHOICES} value="" onChange={({ currentTarget: { value } }) => isReady(value) && add(READY[value])} />
      </div>
    </fieldset>
  );
}

function isReady(value: string): value is Ready {
  return Object.hasOwn(READY, value);
}

/** « Prendre ma dernière action » : the last entry of the draft becomes a play. */
function TakeLast({ onTaken }: { readonly onTaken: (play: Play) => void }) {
  const store = useSchoolStore();
  const isEmpty = useSchool(({ draft }) => activeEntries(draft).length === 0);
  const [isTooLarge, setTooLarge] = useState(false);
  const take = (): void => {
    const { draft, actor } = store.getState();
    const last = activeEntries(draft).at(-1);
    const play = last === undefined ? undefined : playOf(last, { now: new Date().toISOString(), name: actor?.name ?? '' });
    setTooLarge(last !== undefined && play === undefined);
    if (play !== undefined) onTaken(play);
  };
  return (
    <>
      <Button size="compact-sm" disabled={isEmpty} title={EDITOR_TEXTS.takeHint} onClick={take}>{EDITOR_TEXTS.take}</Button>
      {isTooLarge ? <span className="field-problem" role="alert">{EDITOR_TEXTS.tooLarge}</span> : null}
    </>
  );
}
