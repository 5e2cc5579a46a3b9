import { implement, ORPCError } from '@orpc/server';
import { consoleContract, type ConsoleSession } from '../../../contract/console/console.contract.ts';
import type { Console } from '../../../main/console/create-console.ts';
import type { SyncStatus } from '../../../contract/console/school-snapshot.ts';

/** What the stub was asked, so that a test can look at what crossed. */
export interface StubLog {
  readonly asked: string[];
  readonly aborted: string[];
  readonly preferences: unknown[];
}

const SESSION: ConsoleSession = { signedIn: null, accounts: [], entUrl: 'http://127.0.0.1:1', place: 'http://127.0.0.1:1', schoolName: null, keyStorage: 'file', proves: false, signIn: null, pageOpens: true, training: false, firstRun: null };

/** A console that keeps nothing: enough to prove that calls, refusals, events and aborts cross a bridge. */
export function createStubRouter(log: StubLog = { asked: [], aborted: [], preferences: [] }): ReturnType<Console['routerForPage']> {
  const os = implement(consoleContract);
  const unused = (): never => {
    throw new ORPCError('NOT_IMPLEMENTED');
  };
  return os.router({
    session: {
      status: os.session.status.handler(() => SESSION),
      signIn: os.session.signIn.handler(({ errors }) => {
        throw errors.ENT({ data: { reason: 'unknown-account' } });
      }),
      signOut: os.session.signOut.handler(() => SESSION),
      prove: os.session.prove.handler(unused),
      cancel: os.session.cancel.handler(unused),
    },
    school: { load: os.school.load.handler(unused), outline: os.school.outline.handler(unused), people: os.school.people.handler(unused) },
    draft: {
      record: os.draft.record.handler(unused),
      undo: os.draft.undo.handler(() => null),
      redo: os.draft.redo.handler(() => null),
      discard: os.draft.discard.handler(unused),
      settle: os.draft.settle.handler(unused),
    },
    controls: { note: os.controls.note.handler(unused), history: os.controls.history.handler(unused) },
    marks: { set: os.marks.set.handler(unused) },
    sync: {
      refresh: os.sync.refresh.handler(
        ({ signal }) =>
          new Promise<SyncStatus>((_resolve, reject) => {
            log.asked.push('refresh');
            signal?.addEventListener('abort', () => {
              log.aborted.push('refresh');
              reject(new Error('aborted'));
            });
          }),
      ),
      send: os.sync.send.handler(unused),
      setOffline: os.sync.setOffline.handler(unused),
      confirmRemovals: os.sync.confirmRemovals.handler(unused),
      resendLost: os.sync.resendLost.handler(unused),
    },
    journal: {
      page: os.journal.page.handler(() => ({ entries: [], total: 0 })),
      authors: os.journal.authors.handler(() => []),
      followed: os.journal.followed.handler(unused),
      verify: os.journal.verify.handler(unused),
    },
    access: {
      sessions: os.access.sessions.handler(unused),
      closeSession: os.access.closeSession.handler(unused),
      list: os.access.list.handler(unused),
      invite: os.access.invite.handler(unused),
      approve: os.access.approve.handler(unused),
      withdraw: os.access.withdraw.handler(unused),
      remove: os.access.remove.handler(unused),
      changeRole: os.access.changeRole.handler(unused),
      wantTwoPersons: os.access.wantTwoPersons.handler(unused),
      exportPeople: os.access.exportPeople.handler(unused),
      consoles: os.access.consoles.handler(unused),
      heldBy: os.access.heldBy.handler(unused),
    },
    connectors: {
      list: os.connectors.list.handler(unused),
      connect: os.connectors.connect.handler(unused),
      askAccess: os.connectors.askAccess.handler(unused),
      takeAccess: os.connectors.takeAccess.handler(unused),
      disconnect: os.connectors.disconnect.handler(unused),
      probe: os.connectors.probe.handler(unused),
      observe: os.connectors.observe.handler(unused),
      match: os.connectors.match.handler(unused),
      matchSeveral: os.connectors.matchSeveral.handler(unused),
      settle: os.connectors.settle.handler(unused),
      take: os.connectors.take.handler(unused),
      dryRun: os.connectors.dryRun.handler(unused),
      restriction: os.connectors.restriction.handler(unused),
      send: os.connectors.send.handler(unused),
      setTiming: os.connectors.setTiming.handler(unused),
      steps: os.connectors.steps.handler(unused),
      joined: os.connectors.joined.handler(unused),
      sheets: os.connectors.sheets.handler(unused),
      giveReading: os.connectors.giveReading.handler(unused),
      setMode: os.connectors.setMode.handler(unused),
    },
    importer: {
      open: os.importer.open.handler(unused),
      add: os.importer.add.handler(unused),
      read: os.importer.read.handler(unused),
      handOver: os.importer.handOver.handler(unused),
      handed: os.importer.handed.handler(() => null),
      close: os.importer.close.handler(unused),
    },
    updates: { look: os.updates.look.handler(unused), check: os.updates.check.handler(unused), obtain: os.updates.obtain.handler(unused), setDaily: os.updates.setDaily.handler(unused) },
    paper: { workbook: os.paper.workbook.handler(unused), pdf: os.paper.pdf.handler(() => null), seal: os.paper.seal.handler(unused), ways: os.paper.ways.handler(() => ({ pdf: false })) },
    exchange: { copy: os.exchange.copy.handler(unused), make: os.exchange.make.handler(unused), open: os.exchange.open.handler(unused), restore: os.exchange.restore.handler(unused), trust: os.exchange.trust.handler(unused) },
    firstRun: { look: os.firstRun.look.handler(unused), choose: os.firstRun.choose.handler(unused), go: os.firstRun.go.handler(() => ({})) },
    schools: {
      list: os.schools.list.handler(() => []),
      add: os.schools.add.handler(unused),
      open: os.schools.open.handler(unused),
      model: os.schools.model.handler(unused),
      forget: os.schools.forget.handler(unused),
    },
    station: {
      touch: os.station.touch.handler(() => ({})),
      unlock: os.station.unlock.handler(unused),
      lock: os.station.lock.handler(() => ({})),
      protection: os.station.protection.handler(unused),
      setIdleMinutes: os.station.setIdleMinutes.handler(unused),
      setShared: os.station.setShared.handler(unused),
      setPassphrase: os.station.setPassphrase.handler(unused),
      removePassphrase: os.station.removePassphrase.handler(unused),
      unsent: os.station.unsent.handler(unused),
      files: os.station.files.handler(unused),
      erase: os.station.erase.handler(unused),
    },
    training: {
      status: os.training.status.handler(() => ({ opens: false, back: null })),
      enter: os.training.enter.handler(unused),
      leave: os.training.leave.handler(unused),
      sandbox: os.training.sandbox.handler(unused),
      choose: os.training.choose.handler(unused),
      reset: os.training.reset.handler(unused),
      setLine: os.training.setLine.handler(unused),
      refuseNext: os.training.refuseNext.handler(unused),
      otherEdit: os.training.otherEdit.handler(unused),
      copyShape: os.training.copyShape.handler(unused),
    },
    classroom: {
      status: os.classroom.status.handler(unused),
      open: os.classroom.open.handler(unused),
      share: os.classroom.share.handler(unused),
      dismiss: os.classroom.dismiss.handler(unused),
      end: os.classroom.end.handler(unused),
      greet: os.classroom.greet.handler(unused),
      join: os.classroom.join.handler(unused),
      askHelp: os.classroom.askHelp.handler(unused),
      leave: os.classroom.leave.handler(unused),
    },
    figures: { statistics: os.figures.statistics.handler(() => []), keep: os.figures.keep.handler(unused), forget: os.figures.forget.handler(unused), plan: os.figures.plan.handler(() => ({ plan: null, trouble: null })), setPlan: os.figures.setPlan.handler(unused), writeReport: os.figures.writeReport.handler(unused) },
    accounts: { statements: os.accounts.statements.handler(() => []), keep: os.accounts.keep.handler(unused), forget: os.accounts.forget.handler(unused) },
    families: { trees: os.families.trees.handler(() => []), save: os.families.save.handler(unused), remove: os.families.remove.handler(unused) },
    scenarios: {
      read: os.scenarios.read.handler(() => ({ own: [], progress: [], open: null })),
      note: os.scenarios.note.handler(unused),
      open: os.scenarios.open.handler(unused),
      save: os.scenarios.save.handler(unused),
      remove: os.scenarios.remove.handler(unused),
    },
    preferences: {
      read: os.preferences.read.handler(() => ({ theme: 'dark', density: 'compact', scale: 100, singleKeys: true })),
      save: os.preferences.save.handler(({ input }) => {
        log.preferences.push(input);
        return input;
      }),
      visit: os.preferences.visit.handler(() => ({ previous: null })),
      zoom: os.preferences.zoom.handler(() => ({ done: false })),
    },
    events: os.events.handler(async function* ({ signal }) {
      yield { kind: 'reload' };
      yield { kind: 'rows', rows: [] };
      await new Promise((stop) => signal?.addEventListener('abort', stop));
      log.aborted.push('events');
    }),
  });
}
