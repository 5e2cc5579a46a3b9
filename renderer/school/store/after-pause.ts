/** Milliseconds without a key nor a press after which a hand rests. */
const PAUSE = 250;

const HANDS = ['keydown', 'pointerdown'] as const;

/**
 * Does something once nobody has touched the keyboard nor the pointer for a quarter of a second: what takes several frames
 * on a slow computer would hold the next key back. Gives what calls it off.
 */
export function afterPause(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(done, PAUSE);
  };
  const callOff = (): void => {
    clearTimeout(timer);
    for (const hand of HANDS) removeEventListener(hand, wait, true);
  };
  const done = (): void => {
    callOff();
    act();
  };
  for (const hand of HANDS) addEventListener(hand, wait, { capture: true, passive: true });
  wait();
  return callOff;
}
