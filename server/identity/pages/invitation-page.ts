import { ConsoleRole, needsSecondFactor } from '../../../domain/roles/role-matrix.ts';
import type { Degree } from '../../../domain/school/first-degree.ts';
import { IDENTITY_TEXTS, identityRefusal, invitedAs, outsideLoginHint } from '../../../texts/station/identity-pages.ts';
import { consoleRoleIn } from '../../../texts/people/roles.ts';
import type { InvitationRecord } from '../../database/identity.store.ts';
import type { ExternalIssuer } from '../external/external-issuer.ts';
import type { Enrolment, EnrolmentRefusal } from '../invitations.ts';
import { codeAddress } from '../one-time-code.ts';
import { codePicture } from './code-picture.ts';
import { alert, field, html, NOTHING, page, type Html } from './page.ts';

/** What the page shows again after a refusal; passwords and codes never are. */
export type Typed = Pick<Enrolment, 'name' | 'login' | 'secret'>;

/** What the page is about. */
export interface InvitationOf {
  readonly school: string;
  readonly degree: Degree;
  readonly invitation: InvitationRecord;
  /** Where the person will prove who they are, when it is not here. */
  readonly external: ExternalIssuer | undefined;
}

/** The page that turns an invitation into an access. */
export function invitationPage({ school, degree, invitation, external }: InvitationOf, typed: Typed, refusal?: EnrolmentRefusal): string {
  const role = ConsoleRole.parse(invitation.role);
  const { invitationTitle, create } = IDENTITY_TEXTS;
  const name = field({ name: 'name', label: IDENTITY_TEXTS.name, value: typed.name, autocomplete: 'name' });
  return page(
    invitationTitle,
    html`<p>${invitation.name === '' ? '' : `${invitation.name}. `}${invitedAs(consoleRoleIn(degree, role), school)}</p>${alert(refusal === undefined ? undefined : identityRefusal(refusal))}
<form method="post">
${invitation.name === '' ? name : NOTHING}
${external === undefined ? ownProof(role, typed, invitation.name) : binding(external, typed)}
<div class="acts"><button type="submit">${create}</button></div>
</form>`,
  );
}

function ownProof(role: ConsoleRole, typed: Typed, invited: string): Html {
  const { login, loginHint, newPassword, passwordHint, again } = IDENTITY_TEXTS;
  return html`${field({ name: 'login', label: login, value: typed.login, hint: loginHint, autocomplete: 'username' })}
${field({ name: 'password', label: newPassword, type: 'password', hint: passwordHint, autocomplete: 'new-password' })}
${field({ name: 'again', label: again, type: 'password', autocomplete: 'new-password' })}
${needsSecondFactor(role) ? secondFactor(typed, invited) : NOTHING}`;
}

/** Who the person is at an issuer that is not the ENT's: nothing here is a secret. */
function binding({ issuer, claim }: ExternalIssuer, { login }: Typed): Html {
  return field({ name: 'login', label: IDENTITY_TEXTS.outsideLogin, value: login, hint: outsideLoginHint(new URL(issuer).host, claim), autocomplete: 'off' });
}

/** The account is named in the authenticator by its login once it was typed, by who is invited until then. */
function secondFactor({ secret, login }: Typed, invited: string): Html {
  const { factorTitle, factorPurpose, factorScan, factorLink, factorKey, code } = IDENTITY_TEXTS;
  const address = codeAddress(secret, login || invited || 'ENT');
  return html`<h2>${factorTitle}</h2><p class="quiet">${factorPurpose}</p>
<p class="quiet">${factorScan}</p>${codePicture(address)}
<p><a href="${address}">${factorLink}</a></p>
<p class="quiet">${factorKey}</p><code>${inFours(secret)}</code>
<input type="hidden" name="secret" value="${secret}">
${field({ name: 'code', label: code, autocomplete: 'one-time-code', numeric: true })}`;
}

/** Easier to copy by hand. */
function inFours(secret: string): string {
  return secret.replaceAll(/(.{4})(?=.)/g, '$1 ');
}
