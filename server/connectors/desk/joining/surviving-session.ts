import type { Result } from '../../../../domain/kernel/result.ts';
import type { PlatformSession } from '../../platform-connector.ts';
import type { Failure } from '../../http/read-answer.ts';

/**
 * A session that a platform may end before its time (a restart there, a sign-in elsewhere): what is read is asked once more of the one that takes its place. What is sent is not:
 * nobody sends again what may have been done. `again` gives undefined where none may be opened now.
 */
export function survivingSession(first: PlatformSession, again: () => Promise<PlatformSession | undefined>): PlatformSession {
  let current = first;
  const reading = async <T>(read: (session: PlatformSession) => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> => {
    const done = await read(current);
    if (done.ok || done.refusal.kind !== 'signedOut') return done;
    const opened = await again();
    if (opened === undefined) return done;
    current = opened;
    return read(current);
  };
  return {
    probe: (uai) => reading((session) => session.probe(uai)),
    version: () => reading((session) => session.version()),
    pull: (uai, wish) => reading((session) => session.pull(uai, wish)),
    refresh: (school, steps) => reading((session) => session.refresh(school, steps)),
    send: (school, step) => current.send(school, step),
  };
}
