import { decideAccess } from '../rubriques/decide-access.ts';
import { decideRubrique } from '../rubriques/decide-rubrique.ts';
import type { Refusal } from '../rubriques/refusal.ts';
import { decideMembership } from '../directory/decide-membership.ts';
import { decideSchoolGroup } from '../directory/decide-school-group.ts';
import { decideCorrespondence } from '../correspondences/decide-correspondence.ts';
import { decideControlThreshold } from '../controls/threshold-settings.ts';
import { decideGarAssignment, decideGarStaff, decideLicenceRecovery } from '../gar/decide-gar.ts';
import { decideInspection, decideInspector } from '../inspections/decide-inspection.ts';
import { decideVisa } from '../inspections/visas/decide-visa.ts';
import { decideReplacement } from '../replacements/decide-replacement.ts';
import { decideTimetableSettings } from '../timetable/decide-timetable.ts';
import { decideIgnoredControl } from '../controls/ignored-control.ts';
import {
  decideAllClasses, decideMatrixPreset, decideMessagingSettings, decideModerator, decideVisibilityRule,
} from '../messaging/decide-messaging.ts';
import { decideSuspension } from '../accounts/decide-suspension.ts';
import { decideAnnouncement } from '../communication/announcement-gestures.ts';
import { decideAnswerers } from '../privacy/answerers.ts';
import { decideLimitation } from '../privacy/limitation.ts';
import { refuseLimited } from '../privacy/refuse-limited.ts';
import { decideHomePage } from '../home-page/home-page.ts';
import { decideHomeTile } from '../home-page/home-gestures.ts';
import { decidePlatform } from '../platforms/school-platforms.ts';
import { type Actor, mayEdit } from '../roles/role-matrix.ts';
import { decideChecklistItem } from '../school-year/checklist-item.ts';
import { decideSchoolCalendar } from '../school-year/school-calendar.ts';
import { decideAccompaniment, decideService, decideServiceAccess } from '../services/decide-service.ts';
import { decideProposition } from '../situation/proposition.ts';
import { decideOfflineLease } from '../station/lease-days.ts';
import { decideRightsReview } from '../strong-rights/rights-review.ts';
import { decideConflict } from './decide-conflict.ts';
import { fieldRule, type SettingsEntity } from './entity.ts';
import type { DecisionContext } from './decision-context.ts';
import type { Change } from './mutation.ts';

/**
 * Whether an actor may make a change: asked by the screen before it paints, by the console before it keeps,
 * by the ENT when it applies. Undefined means yes.
 */
export function decideChange(context: DecisionContext, actor: Actor, change: Change): Refusal | undefined {
  if (!mayEdit(actor.role, change.entity)) {
    return { kind: 'role-forbids', role: actor.role, entity: change.entity };
  }
  return refuseFields(change) ?? refuseLimited(context, change) ?? DECIDE[change.entity](context, change, actor);
}

function refuseFields(change: Change): Refusal | undefined {
  for (const { field } of change.edits) {
    const rule = fieldRule(change.entity, field);
    if (rule === undefined) {
      return { kind: 'unknown-field', field };
    }
    if (rule.kind === 'fact') {
      return { kind: 'fact-field', field };
    }
  }
  return undefined;
}

type Decide = (context: DecisionContext, change: Change, actor: Actor) => Refusal | undefined;

const DECIDE: Readonly<Record<SettingsEntity, Decide>> = {
  rubrique: decideRubrique,
  access: decideAccess,
  schoolGroup: decideSchoolGroup,
  membership: decideMembership,
  // Whether it can be settled so is asked of each change that settling it makes.
  conflict: decideConflict,
  visibilityRule: decideVisibilityRule,
  messagingSettings: decideMessagingSettings,
  moderator: decideModerator,
  allClasses: decideAllClasses,
  matrixPreset: decideMatrixPreset,
  service: decideService,
  serviceAccess: decideServiceAccess,
  accompaniment: decideAccompaniment,
  ignoredControl: decideIgnoredControl,
  proposition: decideProposition,
  checklistItem: decideChecklistItem,
  controlThreshold: decideControlThreshold,
  schoolCalendar: decideSchoolCalendar,
  platform: decidePlatform,
  announcement: decideAnnouncement,
  limitation: decideLimitation,
  answerers: decideAnswerers,
  homePage: decideHomePage,
  homeTile: decideHomeTile,
  accountSuspension: decideSuspension,
  correspondence: decideCorrespondence,
  garAssignment: decideGarAssignment,
  assignmentManager: decideGarStaff,
  pixManager: decideGarStaff,
  licenceRecovery: decideLicenceRecovery,
  replacement: decideReplacement,
  timetableSettings: decideTimetableSettings,
  inspection: decideInspection,
  inspector: decideInspector,
  visa: decideVisa,
  offlineLease: decideOfflineLease,
  rightsReview: decideRightsReview,
  // Nothing of these is editable: each of their fields is a fact.
  upstreamReport: () => undefined,
  garSubscription: () => undefined,
  departure: () => undefined,
  teacherTimetable: () => undefined,
};
