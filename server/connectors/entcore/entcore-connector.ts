import { accept, refuse, type Result } from '../../../domain/kernel/result.ts';
import type { Failure } from '../http/read-answer.ts';
import type { PlatformConnector, PlatformSession } from '../platform-connector.ts';
import { isReplacement } from '../../../domain/connectors/plan/platform-step.ts';
import type { PlatformSchool } from '../../../domain/connectors/platform-school.ts';
import { rowsOf, type ReplacementStep } from '../../../domain/connectors/replacements/replacement-step.ts';
import { ENTCORE, MAJORS } from './declare.ts';
import { entcoreGranting } from './granting.ts';
import { probeSchool } from './probe.ts';
import { readVersion } from './read-version.ts';
import { pullSchool } from './pull.ts';
import { refreshSchool } from './refresh.ts';
import { endRoute, routeOf, startRoute, type WriteRoute } from './routes.ts';
import { shareRoutes } from './share-route.ts';
import { openEntcore, type EntcoreSession } from './session.ts';

/** Edifice / Open ENT, written from its documented shapes and tried on no real service. */
export const entcoreConnector: PlatformConnector = {
  id: 'entcore',
  declared: ENTCORE,
  majors: MAJORS,
  granting: entcoreGranting,
  open: async (transport, credential, waiting) => {
    const opened = await openEntcore(transport, credential, waiting);
    if (!opened.ok) return opened;
    const session = opened.value;
    return accept<PlatformSession>({
      probe: (uai) => probeSchool(session, uai),
      version: () => readVersion(session),
      pull: (uai, wish) => pullSchool(session, uai, wish),
      refresh: (school, steps) => refreshSchool(session, school, steps),
      send: async (school, step) => {
        if (isReplacement(step)) return sendReplacement(session, school, step);
        if (step.kind !== 'setShare') return session.write(routeOf(school.structure.id, step));
        // A list that would drop somebody does not leave, whoever asks for it.
        const routes = shareRoutes(school, step);
        return routes === undefined ? refuse({ kind: 'platformRule', detail: 'shares' }) : inTurn(session, routes);
      },
    });
  },
};

/** A row is ended by the identifier that was just read: where several are it, or none is listed, nothing leaves and a person looks there. */
async function sendReplacement(session: EntcoreSession, school: PlatformSchool, step: ReplacementStep): Promise<Result<null, Failure>> {
  if (step.kind === 'startReplacement') return session.write(startRoute(school.structure.id, step));
  const [row, ...others] = rowsOf(school, step) ?? [];
  return row?.id == null || others.length > 0 ? refuse({ kind: 'platformRule', detail: 'rows' }) : session.write(endRoute(school.structure.id, [row.id]));
}

/** One after the other, each once; the first that fails is the last. */
async function inTurn(session: EntcoreSession, routes: readonly WriteRoute[]): Promise<Result<null, Failure>> {
  for (const route of routes) {
    const written = await session.write(route);
    if (!written.ok) return written;
  }
  return accept(null);
}
