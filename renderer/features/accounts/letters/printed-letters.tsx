import { useEffect, useEffectEvent } from 'react';
import { createPortal } from 'react-dom';
import type { AccountLetter } from '../../../../domain/accounts/account-letters.ts';
import { lifeOf } from '../../../../domain/accounts/account-due.ts';
import type { Platform } from '../../../../domain/platforms/platform.ts';
import { LETTERS_TEXTS as TEXTS, letterTo } from '../../../../texts/accounts/letters.ts';
import { typeset } from '../../../../texts/language/typography.ts';
import { PROFILE_LABELS } from '../../../../texts/people/roles.ts';
import { layPages } from '../../../paper/page-head.ts';
import { printByBrowser } from '../../../paper/print-once.ts';
import { useFacts } from '../../../paper/use-facts.ts';
import { gridName, PersonName } from '../../../ui/person-name.tsx';

export type LettersLayout = 'letters' | 'labels';

interface PrintedLettersProps {
  readonly letters: readonly AccountLetter[];
  readonly layout: LettersLayout;
  readonly platform: Platform | undefined;
  readonly onDone: () => void;
}

/** In the page only while it is printed, by the dialog of the system: the console writes no file of it. */
export function PrintedLetters({ letters, layout, platform, onDone }: PrintedLettersProps) {
  const facts = useFacts();
  const begin = useEffectEvent(() => void printByBrowser().then(onDone));
  const lay = useEffectEvent(() => layPages([facts('').school], false));
  useEffect(() => {
    const takeAway = lay();
    begin();
    return takeAway;
  }, []);
  return createPortal(
    <article className={`paper account-${layout}`} aria-label={TEXTS.paper}>
      {letters.map((letter) => (layout === 'letters' ? <Letter key={letter.person.id} letter={letter} platform={platform} /> : <Label key={letter.person.id} letter={letter} />))}
    </article>,
    document.body,
  );
}

function Letter({ letter, platform }: { readonly letter: AccountLetter; readonly platform: Platform | undefined }) {
  const { person } = letter;
  const steps = lifeOf(platform, person)?.steps ?? [];
  return (
    <section className="account-letter">
      <p className="account-to"><strong><PersonName person={person} /></strong><br />{letterTo(letter, PROFILE_LABELS[person.profile])}</p>
      <Secrets letter={letter} />
      <p>{TEXTS.secret}</p>
      {steps.length === 0 ? null : (
        <>
          <h2>{TEXTS.steps}{platform === undefined ? '' : ` · ${platform.name}`}</h2>
          <ol>{steps.map(({ text }) => <li key={text}>{typeset(text)}</li>)}</ol>
        </>
      )}
    </section>
  );
}

function Label({ letter }: { readonly letter: AccountLetter }) {
  return (
    <section className="account-label">
      <strong>{gridName(letter.person)}</strong>
      <span>{letterTo(letter, PROFILE_LABELS[letter.person.profile])}</span>
      <Secrets letter={letter} />
    </section>
  );
}

function Secrets({ letter: { login, provisional } }: { readonly letter: AccountLetter }) {
  return (
    <dl>
      <div><dt>{TEXTS.login}</dt><dd>{login}</dd></div>
      <div><dt>{TEXTS.password}</dt><dd>{provisional}</dd></div>
    </dl>
  );
}
