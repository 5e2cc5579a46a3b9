import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { PALETTE_TEXTS } from '../../../texts/frame/palette.ts';
import { keyWords } from '../../../texts/frame/key-names.ts';
import { shortcutOf, useKeysOf } from '../../keys/key-map.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { screenDrawn } from '../start/screen-drawn.ts';
import { PaletteWaiting } from './palette-waiting.tsx';
import type { PaletteProps } from './palette.tsx';

/** The field of the header, which opens the palette; so does Ctrl K from anywhere (ux §2.4). */
export function PaletteDoor() {
  const isNamed = useSchool((state) => state.phase === 'ready' && state.isNamed);
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const draw = usePalette(isNamed);
  const keys = useKeysOf('palette');
  const leave = (): void => {
    setTyped('');
    setOpen(false);
  };
  usePaletteKey(() => setOpen(true));
  return (
    <>
      <button type="button" className="palette-door" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <IconSearch size={15} stroke={1.6} aria-hidden />
        <span className="palette-door-words">{PALETTE_TEXTS.door}</span>
        {keys === null ? null : <kbd>{keyWords(keys)}</kbd>}
      </button>
      {draw === undefined && !isOpen ? null : createPortal(draw?.({ isOpen, typed, onClose: leave }) ?? <PaletteWaiting typed={typed} onType={setTyped} onLeave={leave} />, document.body)}
    </>
  );
}

/** Fetched and made, out of sight, once the first screen is drawn and people have their names, so that Ctrl K waits for nothing: `lazy` would hold its first frame back. */
function usePalette(isNamed: boolean): Draw | undefined {
  const [draw, setDraw] = useState<{ readonly draw: Draw }>();
  useEffect(() => {
    if (isNamed) void screenDrawn().then(() => import('./palette.tsx')).then(({ Palette }) => setDraw({ draw: (props) => <Palette {...props} /> }));
  }, [isNamed]);
  // Once it is there it stays: a school that is read again would take away what is being typed.
  return draw?.draw;
}

type Draw = (props: PaletteProps) => ReactNode;

function usePaletteKey(open: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (shortcutOf(event, 'frame') !== 'palette') return;
      event.preventDefault();
      // A dialog asks for an answer first.
      if (document.querySelector('[aria-modal="true"]') === null) open();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
