import { useEffect, useState } from 'react';
import { PRESENTATION_TEXTS } from '../../texts/frame/presentation.ts';
import { readChosen, type LensFact } from './read-chosen.ts';

/** The line or the cell that has the focus, in large letters for the back of the room. */
export function Lens() {
  const [facts, setFacts] = useState<readonly LensFact[]>([]);
  useEffect(() => {
    let asked = 0;
    // After the grid has drawn what the key or the click changes.
    const look = (): void => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => setFacts((before) => readChosen(document) ?? before));
    };
    look();
    const signs = ['focusin', 'keyup', 'click'] as const;
    for (const sign of signs) document.addEventListener(sign, look, { passive: true });
    return () => {
      cancelAnimationFrame(asked);
      for (const sign of signs) document.removeEventListener(sign, look);
    };
  }, []);
  return (
    <section className="lens" aria-label={PRESENTATION_TEXTS.lens}>
      {facts.length === 0 ? <p className="quiet">{PRESENTATION_TEXTS.lensEmpty}</p> : (
        <dl>
          {facts.map(({ label, value, isChosen }) => (
            <div key={label} data-chosen={isChosen}>
              <dt>{label}</dt>
              <dd><bdi>{value}</bdi></dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
