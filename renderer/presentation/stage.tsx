import { useState } from 'react';
import { Comparison } from './comparison.tsx';
import { FrozenScreen } from './frozen-screen.tsx';
import { Lens } from './lens.tsx';
import { PointerHalo } from './pointer-halo.tsx';
import { PresentationBar } from './presentation-bar.tsx';
import { PressedKeys } from './pressed-keys.tsx';
import { usePresenting } from './presenting.ts';
import { useFrozen } from './use-frozen.ts';

/** Everything that « Présentation » lays over the screens: its bar, the keys pressed, the halo, the lens, the comparison. */
export function Stage() {
  const { keys, halo, lens } = usePresenting();
  const [compares, setCompares] = useState(false);
  const { isFrozen, freeze, thaw } = useFrozen();
  return (
    <>
      {lens ? <Lens /> : null}
      {keys ? <PressedKeys /> : null}
      <PresentationBar onCompare={() => setCompares(true)} onFreeze={freeze} />
      {halo ? <PointerHalo /> : null}
      {isFrozen ? <FrozenScreen onThaw={thaw} /> : null}
      {compares ? <Comparison onClose={() => setCompares(false)} /> : null}
    </>
  );
}
