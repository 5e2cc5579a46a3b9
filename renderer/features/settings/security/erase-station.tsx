import { Button, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import type { UnsentWork } from '../../../../contract/console/station.contract.ts';
import { waitingEntries } from '../../../../domain/draft/waiting-entries.ts';
import { UI_TEXTS } from '../../../../texts/frame/ui.ts';
import { ERASE_TEXTS, isEraseWord, unsentWords } from '../../../../texts/station/erase.ts';
import { GiveAway } from '../../../changes/give-away.tsx';
import { useActions, useSchool } from '../../../school/store/school-context.tsx';
import { namedSentence, useSettingNames } from '../../../sheets/use-setting-names.ts';
import { Dialog } from '../../../ui/dialogs/dialog.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';

/** « Effacer les données de ce poste… » (ux §2.18). */
export function EraseStation() {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="form-fields" aria-label={ERASE_TEXTS.title}>
      <h2>{ERASE_TEXTS.title}</h2>
      <p>{ERASE_TEXTS.purpose}</p>
      <div><Button onClick={() => setOpen(true)}>{ERASE_TEXTS.open}</Button></div>
      {isOpen ? <EraseDialog onClose={() => setOpen(false)} /> : null}
    </section>
  );
}

/** What is unsent is named before, and the word is typed by hand: nothing here can be undone. */
function EraseDialog({ onClose }: { readonly onClose: () => void }) {
  const { readUnsent, eraseStation } = useActions();
  const [unsent, setUnsent] = useState<readonly UnsentWork[]>();
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState<'erasing' | 'changed' | 'failed' | 'restart'>();
  useEffect(() => {
    void readUnsent().then(setUnsent);
  }, [readUnsent]);
  const erase = async (): Promise<void> => {
    setSaid('erasing');
    const answer = await eraseStation((unsent ?? []).reduce((total, { changes }) => total + changes, 0));
    // What begins anew closes this dialog with the rest of the page.
    if (answer === 'begins') return;
    setSaid(answer);
    setTyped('');
    setUnsent(answer === 'changed' ? await readUnsent() : []);
  };
  return (
    <Dialog title={ERASE_TEXTS.dialog} size={560} onClose={onClose}>
      <div className="dialog-body">
        <p>{ERASE_TEXTS.what}</p>
        {unsent === undefined ? <output className="quiet">{ERASE_TEXTS.asking}</output> : <Unsent works={unsent} onLeave={onClose} />}
        <TextInput label={ERASE_TEXTS.confirm} value={typed} autoComplete="off" onChange={(event) => setTyped(event.currentTarget.value)} />
        {said === undefined || said === 'erasing' ? null : <InlineNotice kind="warning">{ERASE_TEXTS[said]}</InlineNotice>}
      </div>
      <div className="dialog-actions">
        <Button data-autofocus onClick={onClose}>{UI_TEXTS.doNothing}</Button>
        <Button variant="filled" className="danger" disabled={unsent === undefined || !isEraseWord(typed)} loading={said === 'erasing'} onClick={() => void erase()}>{ERASE_TEXTS.erase}</Button>
      </div>
    </Dialog>
  );
}

/** What the ENT does not have, entry by entry for what one works on, and the two ways to keep it. */
function Unsent({ works, onLeave }: { readonly works: readonly UnsentWork[]; readonly onLeave: () => void }) {
  const draft = useSchool((state) => state.draft);
  const names = useSettingNames();
  const navigate = useNavigate();
  const waiting = waitingEntries(draft);
  const check = (): void => {
    onLeave();
    void navigate({ to: '/synchronisation', search: { envoyer: 1 } });
  };
  if (works.length === 0) return <p>{ERASE_TEXTS.nothing}</p>;
  return (
    <>
      <InlineNotice kind="warning">
        {ERASE_TEXTS.unsent}
        <ul>{works.map((work) => <li key={`${work.school} ${work.account}`}><bdi>{unsentWords(work)}</bdi></li>)}</ul>
      </InlineNotice>
      {waiting.length === 0 ? null : (
        <>
          <p>{ERASE_TEXTS.entries}</p>
          <ul>{waiting.map(({ id, intention }) => <li key={id}><bdi>{namedSentence(intention, names)}</bdi></li>)}</ul>
        </>
      )}
      <p>{ERASE_TEXTS.first}</p>
      <div className="erase-ways">
        <Button onClick={check}>{ERASE_TEXTS.send}</Button>
        <GiveAway ids={waiting.map(({ id }) => id)} />
      </div>
    </>
  );
}
