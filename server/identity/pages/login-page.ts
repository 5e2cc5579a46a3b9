import { IDENTITY_TEXTS, identityRefusal } from '../../../texts/station/identity-pages.ts';
import type { ProofRefusal } from '../prove.ts';
import { alert, field, html, page } from './page.ts';

/** The page where one proves who one is; what was typed does not come back, but for the login. */
export function loginPage(school: string, { login, refusal }: { readonly login: string; readonly refusal?: ProofRefusal }): string {
  const { title, purpose, enter, cancel, codeHint } = IDENTITY_TEXTS;
  return page(
    title,
    html`<p>${school}</p><p class="quiet">${purpose}</p>${alert(refusal === undefined ? undefined : identityRefusal(refusal))}
<form method="post">
${field({ name: 'login', label: IDENTITY_TEXTS.login, value: login, autocomplete: 'username' })}
${field({ name: 'password', label: IDENTITY_TEXTS.password, type: 'password', autocomplete: 'current-password' })}
${field({ name: 'code', label: IDENTITY_TEXTS.code, hint: codeHint, autocomplete: 'one-time-code', numeric: true })}
<div class="acts"><button type="submit">${enter}</button><button class="second" type="submit" name="cancel" value="1">${cancel}</button></div>
</form>`,
  );
}
