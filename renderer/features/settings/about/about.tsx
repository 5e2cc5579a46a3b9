import { lazy, Suspense, useState } from 'react';
import { SETTINGS_TEXTS } from '../../../../texts/station/settings.ts';
import { KEY_SENTENCES } from '../../../../texts/station/sign-in.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { Updates } from './updates.tsx';

const Licences = lazy(async () => ({ default: (await import('./licences.tsx')).Licences }));
const ReleaseNotes = lazy(async () => ({ default: (await import('./release-notes.tsx')).ReleaseNotes }));

/** What this program is: its version, what is new in it, and what it owes to others. */
export function About() {
  const key = useSchool((state) => state.session?.keyStorage);
  return (
    <div className="settings-panel">
      <Updates />
      <section className="form-fields">
        <h2>{SETTINGS_TEXTS.program}</h2>
        <dl className="facts">
          <dt>{SETTINGS_TEXTS.key}</dt>
          <dd>{key === undefined ? '' : KEY_SENTENCES[key]}</dd>
        </dl>
        <p>{SETTINGS_TEXTS.inferred}</p>
      </section>
      <NotesSection />
      <Suspense fallback={null}><Licences /></Suspense>
    </div>
  );
}

/** They are read by few: fetched when somebody asks. */
function NotesSection() {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="form-fields">
      <h2>{SETTINGS_TEXTS.notes}</h2>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{SETTINGS_TEXTS.notesShow}</summary>
        {isOpen ? <Suspense fallback={null}><ReleaseNotes /></Suspense> : null}
      </details>
    </section>
  );
}
