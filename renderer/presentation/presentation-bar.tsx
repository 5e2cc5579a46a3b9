import { Button } from '@mantine/core';
import { useState } from 'react';
import { PRESENTATION_TEXTS } from '../../texts/frame/presentation.ts';
import { isMasked, setMasked } from './masking.ts';
import { present, usePresenting, ZOOMS } from './presenting.ts';
import { openSecondWindow } from './second-window.ts';

const TOOLS = [
  { id: 'keys', label: PRESENTATION_TEXTS.keys, hint: PRESENTATION_TEXTS.keysHint },
  { id: 'halo', label: PRESENTATION_TEXTS.halo, hint: PRESENTATION_TEXTS.haloHint },
  { id: 'lens', label: PRESENTATION_TEXTS.lens, hint: PRESENTATION_TEXTS.lensHint },
] as const;

interface PresentationBarProps {
  readonly onCompare: () => void;
  readonly onFreeze: () => void;
}

/** The tools of who presents, above the status line; each acts at once. */
export function PresentationBar({ onCompare, onFreeze }: PresentationBarProps) {
  const presenting = usePresenting();
  const [isAlone, setAlone] = useState(false);
  return (
    <section className="presentation-bar" data-zone tabIndex={-1} aria-label={PRESENTATION_TEXTS.bar}>
      <fieldset className="zoom-choice">
        <legend>{PRESENTATION_TEXTS.zoom}</legend>
        {ZOOMS.map((zoom) => (
          <button key={zoom} type="button" className="chip" aria-pressed={presenting.zoom === zoom} onClick={() => present({ zoom })}>{PRESENTATION_TEXTS.zoomOf(zoom)}</button>
        ))}
      </fieldset>
      {TOOLS.map(({ id, label, hint }) => (
        <button key={id} type="button" className="chip" title={hint} aria-pressed={presenting[id]} onClick={() => present({ [id]: !presenting[id] })}>{label}</button>
      ))}
      <button type="button" className="chip" title={PRESENTATION_TEXTS.maskHint} aria-pressed={isMasked()} onClick={() => setMasked(!isMasked())}>{PRESENTATION_TEXTS.mask}</button>
      <Button size="compact-sm" title={PRESENTATION_TEXTS.compareHint} onClick={onCompare}>{PRESENTATION_TEXTS.compare}</Button>
      <Button size="compact-sm" title={PRESENTATION_TEXTS.freezeHint} onClick={onFreeze}>{PRESENTATION_TEXTS.freeze}</Button>
      <Button size="compact-sm" title={PRESENTATION_TEXTS.secondHint} onClick={() => setAlone(!openSecondWindow())}>{PRESENTATION_TEXTS.second}</Button>
      <output>{isAlone ? PRESENTATION_TEXTS.alone : ''}</output>
      <Button size="compact-sm" className="bar-end" onClick={() => present({ isOn: false })}>{PRESENTATION_TEXTS.leave}</Button>
    </section>
  );
}
