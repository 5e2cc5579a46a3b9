import { lazy, Suspense, useState } from 'react';
import { ASSISTANCE_TEXTS } from '../../texts/assistance/assistance.ts';
import type { HelpSubject } from '../../texts/assistance/help-message.ts';

/** Most sheets are opened for something else. */
const HelpDialog = lazy(async () => ({ default: (await import('./help-dialog.tsx')).HelpDialog }));

interface AskForHelpProps {
  readonly subject: HelpSubject;
  /** Tells one button from the others of a list. */
  readonly about?: string;
}

/** « Demander de l’aide… »: a ticket or a message about what is shown, for whoever can act on it. */
export function AskForHelp({ subject, about }: AskForHelpProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="link-button" aria-label={about === undefined ? undefined : `${ASSISTANCE_TEXTS.ask} ${about}`} onClick={() => setOpen(true)}>{ASSISTANCE_TEXTS.ask}</button>
      {isOpen ? <Suspense fallback={null}><HelpDialog subject={subject} onClose={() => setOpen(false)} /></Suspense> : null}
    </>
  );
}
