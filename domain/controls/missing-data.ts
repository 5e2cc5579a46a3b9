import { WELL_KNOWN_GROUPS } from '../directory/group.ts';
import { readTimetableReport, readUpstreamReport, readWithoutEntId } from '../school/upstream-report.ts';
import { listSubscriptions } from '../gar/subscription.ts';
import { listVisas } from '../inspections/visas/visa.ts';
import { readTimetableSettings } from '../timetable/timetable-settings.ts';
import type { MissingData } from './control.ts';
import { activeRubriques, hasGroup, servicesOf, type ControlGround } from './control-ground.ts';

type Missing = (ground: ControlGround) => MissingData | undefined;

/** Nobody came from the ENT: an empty school proves nothing. */
export const lacksDirectory: Missing = ({ directory }) => (directory.people.length === 0 ? 'directory' : undefined);

/** No service came from the ENT. */
export const lacksServices: Missing = (ground) => (servicesOf(ground).length === 0 ? 'services' : undefined);

/** No rubrique came from the ENT. */
export const lacksRubriques: Missing = (ground) => (activeRubriques(ground).length === 0 ? 'rubriques' : undefined);

/** The ENT has no group « Chef d’établissement ». */
export const lacksHeadGroup: Missing = (ground) => (hasGroup(ground, WELL_KNOWN_GROUPS.headOfSchool) ? undefined : 'headGroup');

/** The ENT has no group « Super Administrateur ». */
export const lacksSuperAdministrators: Missing = (ground) =>
  hasGroup(ground, WELL_KNOWN_GROUPS.superAdministrator) ? undefined : 'superAdministratorGroup';

/** The ENT said nothing of its last delivery. */
export const lacksUpstreamReport: Missing = ({ view }) => (readUpstreamReport(view) === undefined ? 'upstreamReport' : undefined);

/** The ENT stated no subscription of the GAR. */
export const lacksSubscriptions: Missing = ({ view }) => (listSubscriptions(view).length === 0 ? 'subscriptions' : undefined);

/** Nobody has said how the timetable comes in. */
export const lacksTimetable: Missing = ({ view }) => {
  const { master, tool } = readTimetableSettings(view);
  return master === null && tool === null ? 'timetable' : undefined;
};

/** The ENT said of no timetable that it was imported. */
export const lacksTimetableReport: Missing = ({ view }) => (readTimetableReport(view) === undefined ? 'timetableImport' : undefined);

/** No timetable said whom it knows by an identifier of the ENT. */
export const lacksEntIds: Missing = ({ view }) => (readWithoutEntId(view) === undefined ? 'pronoteIds' : undefined);

/** The timetable comes in by itself, and nobody has said how often. */
export const lacksPeriod: Missing = ({ view }) => {
  const { mode, everyDays } = readTimetableSettings(view);
  return mode === 'automatic' && everyDays === null ? 'timetable' : undefined;
};

/** The ENT stated no visa. */
export const lacksVisas: Missing = ({ view }) => (listVisas(view).length === 0 ? 'visas' : undefined);

/** The first thing that is missing among several. */
export function lacksOne(...needs: readonly Missing[]): Missing {
  return (ground) => {
    for (const need of needs) {
      const missing = need(ground);
      if (missing !== undefined) return missing;
    }
    return undefined;
  };
}
