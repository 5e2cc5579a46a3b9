/** The name of the measure from an edit to its painted frame, the same in the product and in the bench (ux §4.1). */
export const EDIT_MEASURE = 'ent:rubriques:edit';

/** Does an edit and measures it until the frame that shows it is painted. */
export function measureEdit<T>(edit: () => T): T {
  const start = performance.now();
  const result = edit();
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    // The first task after the frame: what was drawn is on screen.
    port1.addEventListener('message', () => {
      performance.clearMeasures(EDIT_MEASURE);
      performance.measure(EDIT_MEASURE, { start, end: performance.now() });
      port1.close();
    });
    port1.start();
    port2.postMessage(null);
  });
  return result;
}
