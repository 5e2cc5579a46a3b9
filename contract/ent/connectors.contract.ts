import { oc } from '@orpc/contract';
import { z } from 'zod';
import { ConnectorId } from '../../domain/connectors/connector-trouble.ts';
import { JoinedPlatform, StillOpen } from '../../domain/connectors/limits/platform-limits.ts';
import { AccessAsking, AccessPage, AccessReturn, ConnectorAccess, ConnectorMatch, ConnectorMatches, ConnectorModeWish, ConnectorSending, ConnectorSent, ConnectorSettling, ConnectorTaken, ConnectorTaking, ConnectorTimingWish, ConnectorView, DryRun, Observation, RestrictionRun, SentSteps } from './connectors.ts';
import { connectorErrors, nothing } from './ent-errors.ts';
import { GivenReading, SheetTick, SheetView } from './sheet.ts';

const ofConnector = z.object({ id: ConnectorId });

/** What a console asks of an ENT about the platforms that its school is joined to. */
export const connectorContract = {
  connectors: oc
    .route({ method: 'GET', path: '/connectors', summary: 'Ways to real platforms: what each can do, and how it stands (ENT administrators)' })
    .errors(connectorErrors)
    .output(z.array(ConnectorView)),
  connect: oc
    .route({ method: 'PUT', path: '/connectors/{id}', summary: 'Sign in to a platform, probe it, and keep the account closed (ENT administrators, with a fresh proof)' })
    .errors(connectorErrors)
    .input(ConnectorAccess)
    .output(ConnectorView),
  askAccess: oc
    .route({ method: 'POST', path: '/connectors/{id}/access', summary: 'The page of a platform where somebody grants an access to this ENT (ENT administrators, with a fresh proof)' })
    .errors(connectorErrors)
    .input(AccessAsking)
    .output(AccessPage),
  takeAccess: oc
    .route({ method: 'PUT', path: '/connectors/{id}/access', summary: 'End that grant with where the browser was brought back; the access is kept closed (ENT administrators, with a fresh proof)' })
    .errors(connectorErrors)
    .input(AccessReturn)
    .output(ConnectorView),
  disconnect: oc
    .route({ method: 'DELETE', path: '/connectors/{id}', summary: 'Forget the account on a platform; nothing else is lost' })
    .errors(connectorErrors)
    .input(ofConnector)
    .output(nothing),
  probeConnector: oc
    .route({ method: 'POST', path: '/connectors/{id}/probe', summary: 'Find out what a platform shows and takes; writes nothing' })
    .errors(connectorErrors)
    .input(ofConnector)
    .output(ConnectorView),
  observeConnector: oc
    .route({ method: 'POST', path: '/connectors/{id}/observation', summary: 'Read a platform whole and compare it with the school; writes nothing' })
    .errors(connectorErrors)
    .input(ofConnector)
    .output(Observation),
  matchConnector: oc
    .route({ method: 'PUT', path: '/connectors/{id}/match', summary: 'Say what is the same here and on the platform' })
    .errors(connectorErrors)
    .input(ConnectorMatch)
    .output(nothing),
  matchSeveral: oc
    .route({ method: 'PUT', path: '/connectors/{id}/matches', summary: 'Say of several at once what is the same here and on the platform' })
    .errors(connectorErrors)
    .input(ConnectorMatches)
    .output(nothing),
  settleConnector: oc
    .route({ method: 'PUT', path: '/connectors/{id}/settlement', summary: 'Say which value holds where nobody agreed on one; nothing is sent' })
    .errors(connectorErrors)
    .input(ConnectorSettling)
    .output(nothing),
  takeFromPlatform: oc
    .route({ method: 'POST', path: '/connectors/{id}/taking', summary: 'Take here what was changed on the platform alone, as an import' })
    .errors(connectorErrors)
    .input(ConnectorTaking)
    .output(ConnectorTaken),
  dryRunConnector: oc
    .route({ method: 'POST', path: '/connectors/{id}/dry-run', summary: 'What would be sent and done by hand, and who gains and loses; writes nothing' })
    .errors(connectorErrors)
    .input(ofConnector)
    .output(DryRun),
  restrictionRun: oc
    .route({ method: 'POST', path: '/connectors/{id}/restriction', summary: 'What the restricted mode would do there, who loses what, and what taking it back would do; writes nothing' })
    .errors(connectorErrors)
    .input(ofConnector)
    .output(RestrictionRun),
  sendToPlatform: oc
    .route({ method: 'POST', path: '/connectors/{id}/sending', summary: 'Send changes of a dry run, one step at a time (ENT administrators, with a fresh proof)' })
    .errors(connectorErrors)
    .input(ConnectorSending)
    .output(ConnectorSent),
  joinedPlatforms: oc
    .route({ method: 'GET', path: '/platforms', summary: 'The platforms that the school is joined to, and what each can hold of its settings' })
    .output(z.array(JoinedPlatform)),
  stillOpen: oc
    .route({ method: 'GET', path: '/platforms/still-open', summary: 'Accesses of inspection that the ENT could not close on a platform, for those who may close them; nothing for the others' })
    .output(z.array(StillOpen).max(1_000)),
  connectorSheet: oc
    .route({ method: 'GET', path: '/connectors/{id}/sheet', summary: 'What is to be put on a platform by hand, and who said that it was done (ENT administrators)' })
    .errors(connectorErrors)
    .input(ofConnector)
    .output(SheetView),
  tickSheet: oc
    .route({ method: 'PUT', path: '/connectors/{id}/sheet/ticks', summary: 'Say that lines of the application sheet are done, or take it back' })
    .errors(connectorErrors)
    .input(SheetTick)
    .output(SheetView),
  giveReading: oc
    .route({ method: 'POST', path: '/connectors/{id}/reading', summary: 'Read an export of a platform that no program reaches, and compare it with the school; changes no setting' })
    .errors(connectorErrors)
    .input(GivenReading)
    .output(Observation),
  setConnectorMode: oc
    .route({ method: 'PUT', path: '/connectors/{id}/mode', summary: 'How far a connector goes with a kind of setting (ENT administrators, with a fresh proof)' })
    .errors(connectorErrors)
    .input(ConnectorModeWish)
    .output(ConnectorView),
  setConnectorTiming: oc
    .route({ method: 'PUT', path: '/connectors/{id}/timing', summary: 'When a connector reads by itself, and when it writes nothing (ENT administrators, with a fresh proof)' })
    .errors(connectorErrors)
    .input(ConnectorTimingWish)
    .output(ConnectorView),
  sentSteps: oc
    .route({ method: 'GET', path: '/connectors/{id}/steps', summary: 'The steps that were sent to a platform, each with its state' })
    .errors(connectorErrors)
    .input(ofConnector)
    .output(SentSteps),
  longWork: oc
    .route({ method: 'GET', path: '/connectors/works/{work}', summary: 'The answer of a work that lasts: that of the act that began it' })
    .errors(connectorErrors)
    .input(z.object({ work: z.uuid() }))
    .output(z.unknown()),
};
