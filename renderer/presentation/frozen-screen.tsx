import { Button } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { PRESENTATION_TEXTS } from '../../texts/frame/presentation.ts';
import { layStill } from './still.ts';

/**
 * « Figer l'écran » (ux §2.17): a still picture of the page lies over it while the presenter prepares the next step in another window.
 * The native dialog keeps keys and pointer off what is under; Échap or B ends it.
 */
export function FrozenScreen({ onThaw }: { readonly onThaw: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    if (picture.current !== null) layStill(picture.current);
  }, []);
  return createPortal(
    <dialog ref={dialog} className="frozen-screen" aria-label={PRESENTATION_TEXTS.frozen} onClose={onThaw}>
      <div ref={picture} className="frozen-picture" aria-hidden inert />
      <div className="frozen-mark"><Button size="compact-sm" onClick={onThaw}>{PRESENTATION_TEXTS.thaw}</Button></div>
    </dialog>,
    document.body,
  );
}
