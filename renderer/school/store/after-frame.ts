/**
 * Does something once the frame being made is on screen, which it is when the next one begins. Before that, even an idle
 * moment would hold the next frame back. Gives what calls it off.
 */
export function afterFrame(act: () => void): () => void {
  let isOff = false;
  const next = (): void => void setTimeout(() => isOff || act());
  requestAnimationFrame(() => requestAnimationFrame(next));
  return () => {
    isOff = true;
  };
}
