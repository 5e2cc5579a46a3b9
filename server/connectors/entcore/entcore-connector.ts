import { accept, refuse } from '../../../domain/kernel/result.ts';
import type { PlatformConnector, PlatformSession } from '../platform-connector.ts';
import { ENTCORE } from './declare.ts';
import { entcoreGranting } from './granting.ts';
import { probeSchool } from './probe.ts';
import { pullSchool } from './pull.ts';
import { refreshSchool } from './refresh.ts';
import { routeOf } from './routes.ts';
import { shareRoute } from './share-route.ts';
import { openEntcore } from './session.ts';

/** Edifice / Open ENT, written from its documented shapes and tried on no real service. */
export const entcoreConnector: PlatformConnector = {
  id: 'entcore',
  declared: ENTCORE,
  granting: entcoreGranting,
  open: async (transport, credential, waiting) => {
    const opened = await openEntcore(transport, credential, waiting);
    if (!opened.ok) return opened;
    const session = opened.value;
    return accept<PlatformSession>({
      probe: (uai) => probeSchool(session, uai),
      pull: (uai, wish) => pullSchool(session, uai, wish),
      refresh: (school, steps) => refreshSchool(session, school, steps),
      send: async (school, step) => {
        const route = step.kind === 'setShare' ? shareRoute(school, step) : routeOf(school.structure.id, step);
        // A list that would drop somebody does not leave, whoever asks for it.
        return route === undefined ? refuse({ kind: 'platformRule', detail: 'shares' }) : session.write(route);
      },
    });
  },
};
