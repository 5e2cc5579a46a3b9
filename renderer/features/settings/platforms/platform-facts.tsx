import type { ReactNode } from 'react';
import { PLATFORM_MENUS, type Platform } from '../../../../domain/platforms/platform.ts';
import { GUIDE_ROLE_LABELS } from '../../../../texts/people/roles.ts';
import { browserWords, factWords, MENU_LABELS, PLATFORM_TEXTS } from '../../../../texts/platforms/platforms.ts';
import { sourceLine } from '../../../../texts/language/source-words.ts';
import { typeset } from '../../../../texts/language/typography.ts';

/** `null`: there is nothing to source, since no path is known. */
type Line = readonly [text: string, source: Platform['roles'][number]['source'] | null];

/** All that is known of a platform, each line with its source or said to have none; a part that no source tells of says so. */
export function PlatformFacts({ platform }: { readonly platform: Platform }) {
  const { addresses, roles, profiles, signIn, menus, menuSources, browsers, contacts, accounts, facts } = platform;
  return (
    <div className="platform-facts">
      <Part title={PLATFORM_TEXTS.signIn} lines={signIn.map(({ who, way, source }) => [`${typeset(who)}\u00A0: ${typeset(way)}`, source])} />
      <Part title={PLATFORM_TEXTS.accounts} lines={accounts.map((fact) => [factWords(fact), fact.source])} />
      <Part title={PLATFORM_TEXTS.facts} lines={facts.map((fact) => [factWords(fact), fact.source])} />
      <Part title={PLATFORM_TEXTS.contacts} lines={contacts.map(({ who, what, source }) => [`${typeset(who)}\u00A0: ${typeset(what)}`, source])} />
      <Part title={PLATFORM_TEXTS.addresses} lines={addresses.map(({ label, url, source }) => [`${typeset(label)}\u00A0: ${url}`, source])} />
      <Part title={PLATFORM_TEXTS.browsers} lines={browsers.map((browser) => [browserWords(browser), browser.source])} />
      <Part title={PLATFORM_TEXTS.profiles} lines={profiles.map(({ label, source }) => [typeset(label), source])} />
      <Part title={PLATFORM_TEXTS.roles} lines={roles.map(({ role, label, source }) => [label === GUIDE_ROLE_LABELS[role] ? label : `${typeset(label)} (${GUIDE_ROLE_LABELS[role]})`, source])} />
      <Part title={PLATFORM_TEXTS.menus} lines={PLATFORM_MENUS.map((menu) => [`${MENU_LABELS[menu]}\u00A0: ${typeset(menus[menu] ?? PLATFORM_TEXTS.unknownMenu)}`, menus[menu] === null ? null : menuSources?.[menu]])} />
    </div>
  );
}

function Part({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }): ReactNode {
  return (
    <section>
      <h3>{title}</h3>
      {lines.length === 0 ? <p className="quiet">{PLATFORM_TEXTS.unknown}</p> : (
        <ul>{lines.map(([text, source]) => <li key={text}>{text} {source === null ? null : <span className="quiet">{source === undefined ? PLATFORM_TEXTS.unsourced : sourceLine(source)}</span>}</li>)}</ul>
      )}
    </section>
  );
}
