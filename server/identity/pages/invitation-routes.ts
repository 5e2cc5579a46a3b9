import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { must } from '../../../domain/kernel/assert.ts';
import { IDENTITY_TEXTS, identityRefusal } from '../../../texts/station/identity-pages.ts';
import type { DoorOf } from '../identity-door.ts';
import type { Identity } from '../create-identity.ts';
import type { EnrolmentRefusal } from '../invitations.ts';
import { newCodeSecret } from '../one-time-code.ts';
import { invitationPage, type InvitationOf } from './invitation-page.ts';
import { messagePage } from './message-page.ts';

/** The address of an invitation, after the ENT's own. */
export const INVITATION_PATH = '/invitation';

const Path = z.object({ token: z.string().regex(/^[\w-]{43}$/) });
const Form = z.object({
  name: z.string().max(200).default(''),
  login: z.string().max(200).transform((text) => text.trim()),
  password: z.string().max(200).default(''),
  again: z.string().max(200).default(''),
  secret: z.string().max(64).default(''),
  code: z.string().max(20).default(''),
});

/** The page that an invitation opens, once. */
export function addInvitationPages(app: FastifyInstance, doorOf: DoorOf): void {
  const tokenOf = (params: unknown): string => Path.safeParse(params).data?.token ?? '';
  app.get(`${INVITATION_PATH}/:token`, async (request, reply) => {
    const { identity } = doorOf(request);
    const invitation = identity.invitation(tokenOf(request.params));
    if (!invitation.ok) return sayClosed(reply, invitation.refusal);
    return send(reply, invitationPage(subject(identity, invitation.value), { name: '', login: '', secret: newCodeSecret() }));
  });
  app.post(`${INVITATION_PATH}/:token`, async (request, reply) => {
    const { identity } = doorOf(request);
    const token = tokenOf(request.params);
    const invitation = identity.invitation(token);
    if (!invitation.ok) return sayClosed(reply, invitation.refusal);
    const form = formOf(identity, request.body);
    if (form === undefined) return sayClosed(reply, { kind: 'over' });
    const enrolled = await identity.enrol(token, form);
    if (enrolled.ok) return send(reply, messagePage(IDENTITY_TEXTS.createdTitle, IDENTITY_TEXTS.created));
    if (enrolled.refusal.kind === 'over') return sayClosed(reply, enrolled.refusal);
    return send(reply.status(422), invitationPage(subject(identity, invitation.value), form, enrolled.refusal));
  });
}

function subject(identity: Identity, invitation: InvitationOf['invitation']): InvitationOf {
  return { school: must(identity.school(), 'an ENT is served once it has a school').name, degree: identity.degree(), invitation, external: identity.external };
}

function formOf({ external }: Identity, body: unknown): z.infer<typeof Form> | undefined {
  const form = Form.safeParse(body).data;
  // The ENT's own logins are in small letters; another issuer may tell apart what we would not.
  return form === undefined || external !== undefined ? form : { ...form, login: form.login.toLowerCase() };
}

function send(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(page);
}

function sayClosed(reply: FastifyReply, refusal: EnrolmentRefusal): FastifyReply {
  return send(reply.status(410), messagePage(IDENTITY_TEXTS.invitationTitle, identityRefusal(refusal)));
}
