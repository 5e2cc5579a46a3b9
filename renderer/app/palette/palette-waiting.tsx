import { useLayoutEffect, useRef } from 'react';
import { PALETTE_TEXTS } from '../../../texts/frame/palette.ts';
import { shortcutOf } from '../../keys/key-map.ts';

interface PaletteWaitingProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onLeave: () => void;
}

/**
 * The field of the palette until the palette itself is there: what is typed at once after Ctrl K would go nowhere, and the
 * end of a name would then find somebody else. Enter waits for the list, since nobody chooses what they do not see.
 */
export function PaletteWaiting({ typed, onType, onLeave }: PaletteWaitingProps) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    field.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog open className="palette" aria-modal aria-label={PALETTE_TEXTS.title}>
      <div className="palette-field">
        <input
          ref={field}
          aria-label={PALETTE_TEXTS.field}
          placeholder={PALETTE_TEXTS.door}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={typed}
          onChange={(event) => onType(event.currentTarget.value)}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key !== 'Escape' && event.key !== 'Tab' && shortcutOf(event, 'frame') !== 'palette') return;
            event.preventDefault();
            if (event.key !== 'Tab') onLeave();
          }}
        />
      </div>
    </dialog>
  );
}
