import { Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { PRESENTATION_TEXTS } from '../../texts/frame/presentation.ts';

/** What the window keeps of it: until it is closed, never on the wall, never in the console. */
const PLACE = 'console-ent.notes';

/** The notes of who presents, in the window that nobody else sees. */
export function Notes() {
  const [text, setText] = useState(() => sessionStorage.getItem(PLACE) ?? '');
  useEffect(() => {
    document.documentElement.setAttribute('data-notes', '');
  }, []);
  const write = (written: string): void => {
    setText(written);
    sessionStorage.setItem(PLACE, written);
  };
  return (
    <section className="presenter-notes" data-zone tabIndex={-1} aria-label={PRESENTATION_TEXTS.notes}>
      <Textarea label={PRESENTATION_TEXTS.notes} description={PRESENTATION_TEXTS.notesHelp} rows={3} value={text} maxLength={20_000} onChange={(event) => write(event.currentTarget.value)} />
    </section>
  );
}
