import { localDay } from '../../domain/kernel/local-time.ts';
import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { namedFamilies } from '../../domain/assistance/named-families.ts';
import { RECIPIENTS, WITHOUT_NAMES, type RecipientId } from '../../domain/assistance/recipients.data.ts';
import { ASSISTANCE_TEXTS as TEXTS, contactWords, familiesNamed, helpFileName, MUST_NOT_SAY, MUST_SAY, RECIPIENT_WORDS } from '../../texts/assistance/assistance.ts';
import type { HelpSubject } from '../../texts/assistance/help-message.ts';
import { sourceLine } from '../../texts/language/source-words.ts';
import { useUsedPlatforms } from '../platforms/use-used-platforms.ts';
import { useSchool } from '../school/store/school-context.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Dialog } from '../ui/dialogs/dialog.tsx';
import { InlineNotice } from '../ui/inline-notice.tsx';
import { saveFile } from '../ui/save-file.ts';
import { useNow } from '../ui/use-now.ts';
import { advisedRecipient, isNameless, isNamedFirst, saysWhatIsSeen } from './subject.ts';
import { useHelpMessage } from './use-help-message.ts';

interface HelpDialogProps {
  readonly subject: HelpSubject;
  readonly onClose: () => void;
}

const CHOICES = Object.keys(RECIPIENTS).filter(isRecipient).map((value) => ({ value, label: RECIPIENT_WORDS[value].name }));

function isRecipient(id: string): id is RecipientId {
  return Object.hasOwn(RECIPIENTS, id);
}

/** Whom to ask, with what, and the message: nothing of it leaves but by whoever copies or saves it. */
export function HelpDialog({ subject, onClose }: HelpDialogProps) {
  const [recipient, setRecipient] = useState(() => advisedRecipient(subject));
  const [isNamed, setNamed] = useState(() => isNamedFirst(subject));
  const [more, setMore] = useState('');
  const { message, body } = useHelpMessage(subject, { recipient, isNamed, more });
  const { when } = RECIPIENT_WORDS[recipient];
  return (
    <Dialog title={TEXTS.title} onClose={onClose} size={760}>
      <div className="dialog-body form-fields">
        <NativeSelect label={TEXTS.recipient} description={`${when} ${sourceLine(RECIPIENTS[recipient].source)}.`} data={CHOICES} value={recipient} onChange={({ currentTarget: { value } }) => { if (isRecipient(value)) setRecipient(value); }} />
        {isNameless(subject) ? null : (
          <Checkbox label={TEXTS.names} description={isNamedFirst(subject) ? TEXTS.namesNeeded : `${TEXTS.namesUnneeded} ${sourceLine(WITHOUT_NAMES)}.`} checked={isNamed} onChange={({ currentTarget }) => setNamed(currentTarget.checked)} />
        )}
        <Textarea label={saysWhatIsSeen(subject) ? TEXTS.more : TEXTS.seen} description={TEXTS.moreHelp} value={more} rows={2} maxLength={2000} onChange={({ currentTarget }) => setMore(currentTarget.value)} />
        <Textarea label={TEXTS.message} value={message} readOnly rows={12} />
        <NamedFamilies body={body} />
        <Rules recipient={recipient} />
        <p className="quiet">{TEXTS.nothingSent}</p>
      </div>
      <div className="dialog-actions"><Leaving message={message} recipient={recipient} /></div>
    </Dialog>
  );
}

/** Says how many pupils and guardians the message names, what its author adds included; a signature names nobody else. */
function NamedFamilies({ body }: { readonly body: string }) {
  const directory = useSchool((state) => state.directory);
  const count = useMemo(() => namedFamilies(directory, body).length, [directory, body]);
  return count === 0 ? null : <InlineNotice kind="warning">{familiesNamed(count)}</InlineNotice>;
}

/** What to say, what not to, and who helps on the platforms of the school. */
function Rules({ recipient }: { readonly recipient: RecipientId }) {
  const helped = useUsedPlatforms().filter(({ contacts }) => contacts.length > 0);
  return (
    <div className="help-rules">
      <section><h3>{TEXTS.must}</h3><ul>{MUST_SAY[recipient].map((rule) => <li key={rule}>{rule}</li>)}</ul></section>
      <section><h3>{TEXTS.mustNot}</h3><ul>{MUST_NOT_SAY.map((rule) => <li key={rule}>{rule}</li>)}</ul></section>
      {helped.map(({ id, name, contacts }) => (
        <section key={id}><h3>{TEXTS.contacts(name)}</h3><ul>{contacts.map(({ who, what, source }) => <li key={who}>{contactWords(who, what)} <span className="quiet">{sourceLine(source)}.</span></li>)}</ul></section>
      ))}
    </div>
  );
}

function Leaving({ message, recipient }: { readonly message: string; readonly recipient: RecipientId }) {
  const day = localDay(useNow());
  return (
    <>
      <CopyButton label={TEXTS.copy} text={message} />
      <Button variant="filled" onClick={() => saveFile(new Blob([message], { type: 'text/plain;charset=utf-8' }), helpFileName(recipient, day))}>{TEXTS.save}</Button>
    </>
  );
}
