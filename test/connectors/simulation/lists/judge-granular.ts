import type { SentRequest } from '../../../../server/connectors/http/transport.ts';
import type { FakeWorld } from '../../../support/fake-entcore/world.ts';
import { Broken } from '../broken.ts';
import type { ListMandate } from './judge-list.ts';
import { valueOfNames } from './kinds.ts';
import { granularOf } from './list-request.ts';
import { ACCOUNT, entriesOf, kindOf, RUBRIQUE_OF, spaceThere } from './lists-there.ts';
import type { Principal } from './wanted-roles.ts';

/** One right of a blog that leaves. */
interface Leaving extends NonNullable<ReturnType<typeof granularOf>> {
  readonly space: string;
}

/** Judges each right of a blog as it leaves, with what was sent of the same subject in the same sending. */
export interface GranularJudge {
  begin(): void;
  /** `isFresh`: nobody acted there since its list was read. */
  leaves(request: SentRequest, space: string, mandate: ListMandate, isFresh: boolean): void;
}

/** Opens it on a platform. */
export function judgeGranular(world: FakeWorld): GranularJudge {
  const sent = new Set<string>();
  const keyOf = ({ space, subject }: Leaving, gives: boolean): string => `${gives ? 'given' : 'taken'} ${space} ${subject}`;
  return {
    begin: () => {
      sent.clear();
    },
    leaves: (request, space, mandate, isFresh) => {
      const one = granularOf(request);
      if (one === undefined) return;
      const leaving = { ...one, space };
      // Whoever acts there in the moment between the last read and the request is met by it: nothing of the platform lets anybody see it.
      if (isFresh) {
        const principal = principalOf(leaving, mandate);
        if (!one.gives && sent.has(keyOf(leaving, true))) throw new Broken(`taken once it was given: ${one.subject}, in ${space}`);
        if (!sent.has(keyOf(leaving, true)) && !sent.has(keyOf(leaving, false))) checkRead(world, leaving, principal, mandate);
        if (!mandate.hasMoved) checkSeen(world, leaving);
      }
      if (sent.has(keyOf(leaving, one.gives)) && !mandate.hasMoved) throw new Broken(`sent twice: ${keyOf(leaving, one.gives)}`);
      sent.add(keyOf(leaving, one.gives));
    },
  };
}

function principalOf({ space, subject }: Leaving, { roles }: ListMandate): Principal {
  const principal = subject === ACCOUNT ? undefined : roles.of(RUBRIQUE_OF.get(space) ?? '', subject);
  if (principal === undefined) throw new Broken(`nobody of the school, or the account itself: ${subject}, in ${space}`);
  return principal;
}

/** What is no role of ours is written over only once somebody has read it. */
function checkRead(world: FakeWorld, { space, subject }: Leaving, { access }: Principal, { accepted }: ListMandate): void {
  const was = entriesOf(spaceThere(world, space)).get(subject) ?? [];
  if (typeof valueOfNames(kindOf(space), was) !== 'string' && !accepted.has(`rubriqueAccess ${access}`)) throw new Broken(`written over unread: ${subject}, in ${space}, [${was.join()}]`);
}

/** Whom the account does not see, and whom is blocked, is given nothing: the platform drops them in silence (E21). */
function checkSeen(world: FakeWorld, { space, subject, gives }: Leaving): void {
  const id = subject.slice(subject.indexOf(':') + 1);
  const isDropped = world.hidden.has(id) || world.users.get(id)?.blocked === true;
  if (gives && isDropped) throw new Broken(`given to whom the platform drops: ${subject}, in ${space}`);
}
