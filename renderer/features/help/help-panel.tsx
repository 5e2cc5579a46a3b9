import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { SCREEN_TITLES, type ScreenId } from '../../../texts/frame/app.ts';
import { notesOf } from '../../../texts/frame/help-notes.ts';
import { HELP_TEXTS, twinSentence, type HelpKey } from '../../../texts/frame/help.ts';
import { SCREEN_HELP } from '../../../texts/frame/screen-help.ts';
import { sourceLine } from '../../../texts/language/source-words.ts';
import { keyList } from '../../keys/key-list.ts';
import { useKeyChoices } from '../../keys/key-map.ts';
import { useMenuPaths } from '../../platforms/use-menu-paths.ts';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { findPages } from './find-pages.ts';

/** F1: the page of the screen, and every other one by what it says; all of it is in the program, and works offline. */
export function HelpPanel({ screen, onClose }: { readonly screen: ScreenId; readonly onClose: () => void }) {
  const [page, setPage] = useState(screen);
  const [query, setQuery] = useState('');
  const show = (found: ScreenId): void => {
    setPage(found);
    setQuery('');
  };
  return (
    <Dialog onClose={onClose} size={640} title={HELP_TEXTS.title(SCREEN_TITLES[page])}>
      <TextInput aria-label={HELP_TEXTS.search} placeholder={HELP_TEXTS.search} value={query} maxLength={100} onChange={(event) => setQuery(event.currentTarget.value)} mb={12} />
      {query.trim() === '' ? <HelpPage screen={page} /> : <FoundPages query={query.trim()} onShow={show} />}
      <div className="dialog-actions">
        <Button data-autofocus onClick={onClose}>{HELP_TEXTS.close}</Button>
      </div>
    </Dialog>
  );
}

function FoundPages({ query, onShow }: { readonly query: string; readonly onShow: (screen: ScreenId) => void }) {
  const pages = findPages(query);
  if (pages.length === 0) return <output>{HELP_TEXTS.nothing(query)}</output>;
  return (
    <ul className="help-steps" aria-label={HELP_TEXTS.found}>
      {pages.map((page) => (
        <li key={page}>
          <button type="button" className="link-button" onClick={() => onShow(page)}>{SCREEN_TITLES[page]}</button> {SCREEN_HELP[page].purpose}
        </li>
      ))}
    </ul>
  );
}

/** What the screen is for, where its twin is in the ENT, how to do things, and the keys. */
function HelpPage({ screen }: { readonly screen: ScreenId }) {
  const help = SCREEN_HELP[screen];
  return (
    <div className="help">
      <h3>{HELP_TEXTS.purpose}</h3>
      <p>{help.purpose}</p>
      <h3>{HELP_TEXTS.twin}</h3>
      <p>{twinSentence(help)}</p>
      <TwinHere twin={help.twin} />
      <h3>{HELP_TEXTS.how}</h3>
      <ul className="help-steps">{help.steps.map((step) => <li key={step}>{step}</li>)}</ul>
      <Notes screen={screen} />
      {help.keys.length === 0 ? null : <KeyList title={HELP_TEXTS.keys} keys={help.keys} />}
      <KeyList title={HELP_TEXTS.common} keys={keyList(useKeyChoices())} />
    </div>
  );
}

/** The same on the platforms of the school, where they say it otherwise. */
function TwinHere({ twin }: { readonly twin: string | null }) {
  const menuPaths = useMenuPaths();
  const lines = twin === null ? [] : menuPaths(twin).filter((line) => line !== twin);
  return lines.map((line) => <p key={line} className="quiet">{line}</p>);
}

/** What the guides say beside the settings of this screen. */
function Notes({ screen }: { readonly screen: ScreenId }) {
  const notes = notesOf(screen);
  if (notes.length === 0) return null;
  return (
    <>
      <h3>{HELP_TEXTS.notes}</h3>
      <ul className="help-steps">{notes.map((note) => <li key={note.ref}>{note.text} <span className="quiet">{sourceLine(note)}.</span></li>)}</ul>
    </>
  );
}

function KeyList({ title, keys }: { readonly title: string; readonly keys: readonly HelpKey[] }) {
  return (
    <>
      <h3>{title}</h3>
      <dl className="key-list">
        {keys.map(({ keys: pressed, does }) => (
          <div key={pressed}>
            <dt><kbd>{pressed}</kbd></dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
