import { lazy, Suspense } from 'react';
import { create } from 'zustand';
import { isMasked, setMasked } from './masking.ts';
import { present, usePresenting } from './presenting.ts';
import { isSecondWindow } from './second-window.ts';

const useAsked = create<{ readonly isAsked: boolean }>(() => ({ isAsked: false }));

// Nothing of it is needed before somebody presents.
const Stage = lazy(async () => ({ default: (await import('./stage.tsx')).Stage }));
const Notes = lazy(async () => ({ default: (await import('./notes.tsx')).Notes }));
const AskNames = lazy(async () => ({ default: (await import('./ask-names.tsx')).AskNames }));

/** F9: begins to present, or stops; real people are not projected before it is said whether their names are. */
export function togglePresentation(areReal: boolean): void {
  const { isOn } = usePresenting.getState();
  if (!isOn && areReal && !isMasked()) useAsked.setState({ isAsked: true });
  else present({ isOn: !isOn });
}

/** What « Présentation » shows, when it does. */
export function Presentation() {
  const isOn = usePresenting((state) => state.isOn);
  const { isAsked } = useAsked();
  const answer = (masked: boolean): void => {
    useAsked.setState({ isAsked: false });
    present({ isOn: true });
    if (masked) setMasked(true);
  };
  return (
    <Suspense fallback={null}>
      {isOn ? <Stage /> : null}
      {isSecondWindow() ? <Notes /> : null}
      {isAsked ? <AskNames onAnswer={answer} onClose={() => useAsked.setState({ isAsked: false })} /> : null}
    </Suspense>
  );
}
