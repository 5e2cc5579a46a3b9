import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
import { z } from 'zod';
import { must } from '../../../domain/kernel/assert.ts';
import type { DoorOf, IdentityDoor } from '../identity-door.ts';
import { OIDC_PATH } from '../provider/oidc-path.ts';
import { loginPage } from './login-page.ts';
import { errorPage } from './message-page.ts';
import { pagePolicy } from './page.ts';

const Form = z.object({ login: z.string().max(200), password: z.string().max(200), code: z.string().max(20), cancel: z.string().optional() });

/** The page where somebody who was sent by a console proves who they are. */
export function addLoginPages(app: FastifyInstance, doorOf: DoorOf): void {
  const path = `${OIDC_PATH}/interaction/:uid`;
  app.get(path, async (request, reply) => {
    const door = doorOf(request);
    const answersTo = await findConsole(await door.provider(), request, reply);
    return answersTo === undefined ? sayOver(reply) : send(reply, answersTo, loginPage(schoolName(door), { login: '' }));
  });
  app.post(path, async (request, reply) => {
    const door = doorOf(request);
    const provider = await door.provider();
    const answersTo = await findConsole(provider, request, reply);
    const form = Form.safeParse(request.body);
    if (answersTo === undefined || !form.success) return sayOver(reply);
    if (form.data.cancel !== undefined) return finish(provider, request, reply, { error: 'access_denied', error_description: 'cancelled' });
    const proven = await door.identity.prove(form.data);
    if (proven.ok) return finish(provider, request, reply, { login: { accountId: proven.value.id, remember: false } });
    return send(reply.status(proven.refusal.kind === 'wait' ? 429 : 401), answersTo, loginPage(schoolName(door), { login: form.data.login, refusal: proven.refusal }));
  });
}

function schoolName({ identity }: IdentityDoor): string {
  return must(identity.school(), 'an ENT is served once it has a school').name;
}

/** The origin of the console that asked, by the cookie of its request; undefined when there is no such request any more. */
async function findConsole(provider: Provider, request: FastifyRequest, reply: FastifyReply): Promise<string | undefined> {
  try {
    const { params } = await provider.interactionDetails(request.raw, reply.raw);
    return new URL(z.string().parse(params['redirect_uri'])).origin;
  } catch (error) {
    const { errors } = await import('oidc-provider');
    if (error instanceof errors.SessionNotFound) return undefined;
    throw error;
  }
}

function send(reply: FastifyReply, answersTo: string, page: string): FastifyReply {
  return reply.header('content-security-policy', pagePolicy(answersTo)).type('text/html; charset=utf-8').send(page);
}

function sayOver(reply: FastifyReply): FastifyReply {
  return reply.status(400).type('text/html; charset=utf-8').send(errorPage());
}

type Ending = Parameters<Provider['interactionFinished']>[2];

async function finish(provider: Provider, request: FastifyRequest, reply: FastifyReply, ending: Ending): Promise<FastifyReply> {
  const back = await provider.interactionResult(request.raw, reply.raw, ending, { mergeWithLastSubmission: false });
  return reply.redirect(back, 303);
}
