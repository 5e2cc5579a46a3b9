import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { lifeOf } from '../../../domain/accounts/account-due.ts';
import type { AccountLine } from '../../../domain/accounts/account-line.ts';
import type { Person } from '../../../domain/directory/person.ts';
import type { AccountLife } from '../../../domain/platforms/account-life.ts';
import type { Platform } from '../../../domain/platforms/platform.ts';
import { ACCOUNTS_TEXTS, dueWords, passwordWords, RESET_WORDS, stateCell } from '../../../texts/accounts/accounts.ts';
import { formatGridDate } from '../../../texts/language/dates.ts';
import { sourceLine } from '../../../texts/language/source-words.ts';
import { typeset } from '../../../texts/language/typography.ts';
import { MenuPathLines } from '../../platforms/menu-path-lines.tsx';
import { InspectorSection } from '../../ui/inspector-section.tsx';
import { PersonName, sentenceName } from '../../ui/person-name.tsx';

const TEXTS = ACCOUNTS_TEXTS.sheet;
const COLUMNS = ACCOUNTS_TEXTS.columns;

interface AccountSheetProps {
  readonly person: Person;
  readonly line: AccountLine;
  readonly platform: Platform | undefined;
}

/** The account of somebody: its state, what is due, how it comes to be used, and who gives a new password. */
export function AccountSheet({ person, line, platform }: AccountSheetProps) {
  const life = lifeOf(platform, person);
  return (
    <article className="sheet" aria-label={sentenceName(person)}>
      <h2 className="inspector-title"><PersonName person={person} /></h2>
      <InspectorSection title={TEXTS.state}>
        <p><strong>{stateCell(line)}</strong></p>
        {line.due === undefined ? null : <p>{dueWords(line.due)} {line.due.source === undefined ? null : <Source source={line.due.source} />}</p>}
        <dl className="facts">{factsOf(line).map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
      </InspectorSection>
      {platform === undefined ? <p>{TEXTS.noPlatform} <Link to="/parametres" search={{ onglet: 'plateforme' }}>{TEXTS.platform}</Link></p> : <Life life={life} />}
    </article>
  );
}

function factsOf({ account }: AccountLine): readonly (readonly [string, string])[] {
  const day = (label: string, on: string | undefined): readonly (readonly [string, string])[] => (on === undefined ? [] : [[label, formatGridDate(on)]]);
  const checked = account?.emailChecked;
  return [
    ...day(COLUMNS.createdOn, account?.createdOn), ...day(COLUMNS.activatedOn, account?.activatedOn), ...day(COLUMNS.lastSignInOn, account?.lastSignInOn),
    ...(checked === undefined ? [] : [[TEXTS.emailChecked, checked ? TEXTS.yes : TEXTS.no] as const]),
    ...day(TEXTS.deletionOn, account?.deletionOn),
  ];
}

function Life({ life }: { readonly life: AccountLife | undefined }) {
  if (life === undefined) return <p className="quiet">{TEXTS.noLife}</p>;
  return (
    <>
      <InspectorSection title={TEXTS.life}>
        <ol className="account-steps">{life.steps.map(({ text, source }) => <li key={text}>{typeset(text)} <Source source={source} /></li>)}</ol>
      </InspectorSection>
      <InspectorSection title={TEXTS.password}>
        {life.reset === null ? <p className="quiet">{TEXTS.noReset}</p> : <Reset reset={life.reset} />}
        {life.password === null ? null : <p>{passwordWords(life.password)} <Source source={life.password.source} /></p>}
      </InspectorSection>
    </>
  );
}

function Reset({ reset: { way, source } }: { readonly reset: NonNullable<AccountLife['reset']> }) {
  return (
    <>
      <p>{RESET_WORDS[way]} <Source source={source} /></p>
      {way === 'educonnect' ? <p><Link to="/depannage-familles">{TEXTS.families}</Link></p> : null}
      {way === 'school' ? <MenuPathLines path={DIRECTORY_MENU} /> : null}
    </>
  );
}

/** Where the guide resets a password: the directory of the ENT (S2-095). */
const DIRECTORY_MENU = 'Autres services › Annuaire';

function Source({ source }: { readonly source: Parameters<typeof sourceLine>[0] }): ReactNode {
  return <span className="quiet">{sourceLine(source)}.</span>;
}
