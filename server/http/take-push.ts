import { ORPCError } from '@orpc/server';
import type { EntAccount } from '../../contract/ent/ent.contract.ts';
import type { PushAnswer } from '../../domain/sync/protocol.ts';
import type { SchoolEnt } from '../school-ent.ts';
import type { Author, PushRefusal } from '../sync/push.ts';
import { createPushLine } from '../sync/push-line.ts';
import { unauthorized } from './bearer.ts';
import { readPush } from './read-push.ts';

/** Who sends a push. */
interface Sender extends Author {
  readonly account: EntAccount;
}

/** Takes pushes as HTTP brings them; those that come together share a write to the disk. */
export function createPushTaker(ent: Pick<SchoolEnt, 'pushTogether'>): (input: unknown, sender: Sender) => Promise<PushAnswer> {
  const line = createPushLine(ent.pushTogether);
  return async (input, { account, isFresh }) => {
    const answer = await line.push({ account, request: readPush(input), author: { isFresh } });
    if (!answer.ok) throw refused(answer.refusal);
    if (answer.value.kind === 'forked') throw new ORPCError('FORKED', { defined: true, status: 409, data: { m: answer.value.m } });
    return answer.value;
  };
}

/** A push, or what is asked in the name of a console, that is not taken at all. */
export function refused(refusal: PushRefusal): ORPCError<string, unknown> {
  return refusal.kind === 'unauthorized'
    ? unauthorized('absent')
    : new ORPCError('BAD_REQUEST', { message: 'a mutation names a gesture that the request does not tell' });
}
