import { oc } from '@orpc/contract';
import { z } from 'zod';
import { ConnectorId, ConnectorTrouble } from '../../domain/connectors/connector-trouble.ts';
import { AccessAsking, AccessPage, AccessReturn, ConnectorAccess, ConnectorMatch, ConnectorMatches, ConnectorModeWish, ConnectorSending, ConnectorSent, ConnectorSettling, ConnectorTaken, ConnectorTaking, ConnectorTimingWish, ConnectorView, DryRun, Observation, RestrictionRun, SentSteps } from '../ent/connectors.ts';
import { GivenReading } from '../ent/sheet.ts';
import { SharedSheets } from './shared-sheets.ts';
import { KnownPlatforms } from '../../domain/connectors/limits/platform-limits.ts';
import { EntFailureReason } from './ent-failure-reason.ts';
import { LockReason } from './station.contract.ts';

const errors = {
  NOT_SIGNED_IN: { status: 401 },
  LOCKED: { status: 423, data: z.object({ reason: LockReason, at: z.string().nullable() }) },
  ENT: { status: 502, data: z.object({ reason: EntFailureReason }) },
  /** The platform, or the rule, says no. */
  CONNECTOR: { status: 409, data: z.object({ trouble: ConnectorTrouble }) },
  /** Of ENT administrators only. */
  NOT_ALLOWED: { status: 403 },
  /** The person must prove who they are again, just now. */
  STEP_UP: { status: 403 },
} as const;

const one = z.object({ id: ConnectorId });
const done = z.object({});

/** The ways to real platforms: always asked of the ENT, which alone speaks to them; nothing of it is kept here. */
export const connectorsContract = {
  list: oc.errors(errors).output(z.array(ConnectorView)),
  connect: oc.errors(errors).input(ConnectorAccess).output(ConnectorView),
  askAccess: oc.errors(errors).input(AccessAsking).output(AccessPage),
  takeAccess: oc.errors(errors).input(AccessReturn).output(ConnectorView),
  disconnect: oc.errors(errors).input(one).output(done),
  probe: oc.errors(errors).input(one).output(ConnectorView),
  observe: oc.errors(errors).input(one).output(Observation),
  match: oc.errors(errors).input(ConnectorMatch).output(done),
  matchSeveral: oc.errors(errors).input(ConnectorMatches).output(done),
  settle: oc.errors(errors).input(ConnectorSettling).output(done),
  take: oc.errors(errors).input(ConnectorTaking).output(ConnectorTaken),
  dryRun: oc.errors(errors).input(one).output(DryRun),
  restriction: oc.errors(errors).input(one).output(RestrictionRun),
  send: oc.errors(errors).input(ConnectorSending).output(ConnectorSent),
  /** What the ENT last said of the platforms that the school is joined to: asked again, or as this computer keeps it. */
  joined: oc.errors(errors).output(KnownPlatforms),
  /** The sheets that administrators share, once the ENT has heard what was ticked here; or as this computer keeps them. */
  sheets: oc.errors(errors).output(SharedSheets),
  giveReading: oc.errors(errors).input(GivenReading).output(Observation),
  setMode: oc.errors(errors).input(ConnectorModeWish).output(ConnectorView),
  setTiming: oc.errors(errors).input(ConnectorTimingWish).output(ConnectorView),
  steps: oc.errors(errors).input(one).output(SentSteps),
};
