import { ConsoleRole, needsSecondFactor } from '../../../domain/roles/role-matrix.ts';
import { IDENTITY_TEXTS, identityRefusal, invitedAs } from '../../../texts/identity-pages.ts';
import { CONSOLE_ROLE_LABELS } from '../../../texts/roles.ts';
import type { InvitationRecord } from '../../database/identity.store.ts';
import type { Enrolment, EnrolmentRefusal } from '../invitations.ts';
import { codeAddress } from '../one-time-code.ts';
import { alert, field, html, NOTHING, page, type Html } from './page.ts';

/** What the page shows again after a refusal; passwords and codes never are. */
export type Typed = Pick<Enrolment, 'name' | 'login' | 'secret'>;

/** The page that turns an invitation into an access. */
export function invitationPage(school: string, invitation: InvitationRecord, typed: Typed, refusal?: EnrolmentRefusal): string {
  const role = ConsoleRole.parse(invitation.role);
  const { invitationTitle, create, newPassword, passwordHint, again, loginHint } = IDENTITY_TEXTS;
  const name = field({ name: 'name', label: IDENTITY_TEXTS.name, value: typed.name, autocomplete: 'name' });
  return page(
    invitationTitle,
    html`<p>${invitation.name === '' ? '' : `${invitation.name}. `}${invitedAs(CONSOLE_ROLE_LABELS[role], school)}</p>${alert(refusal === undefined ? undefined : identityRefusal(refusal))}
<form method="post">
${invitation.name === '' ? name : NOTHING}
${field({ name: 'login', label: IDENTITY_TEXTS.login, value: typed.login, hint: loginHint, autocomplete: 'username' })}
${field({ name: 'password', label: newPassword, type: 'password', hint: passwordHint, autocomplete: 'new-password' })}
${field({ name: 'again', label: again, type: 'password', autocomplete: 'new-password' })}
${needsSecondFactor(role) ? secondFactor(typed) : NOTHING}
<div class="acts"><button type="submit">${create}</button></div>
</form>`,
  );
}

function secondFactor({ secret, login }: Typed): Html {
  const { factorTitle, factorPurpose, factorLink, factorKey, code } = IDENTITY_TEXTS;
  return html`<h2>${factorTitle}</h2><p class="quiet">${factorPurpose}</p>
<p><a href="${codeAddress(secret, login === '' ? 'ENT' : login)}">${factorLink}</a></p>
<p class="quiet">${factorKey}</p><code>${inFours(secret)}</code>
<input type="hidden" name="secret" value="${secret}">
${field({ name: 'code', label: code, autocomplete: 'one-time-code', numeric: true })}`;
}

/** Easier to copy by hand. */
function inFours(secret: string): string {
  return secret.replaceAll(/(.{4})(?=.)/g, '$1 ');
}
