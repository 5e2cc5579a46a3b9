import { useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { Platform } from '../../../../../domain/platforms/platform.ts';

interface Opened {
  /** The description as the form found it; undefined while no form is open. */
  readonly opened: Platform | undefined;
  readonly opener: RefObject<HTMLButtonElement | null>;
  readonly open: (platform: Platform) => void;
  readonly close: () => void;
}

/** A form in the place of what it changes; the focus goes back to what opened it. */
export function useOpened(): Opened {
  const [opened, setOpened] = useState<Platform>();
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    flushSync(() => setOpened(undefined));
    opener.current?.focus();
  };
  return { opened, opener, open: setOpened, close };
}
