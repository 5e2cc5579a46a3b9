import { isContractProcedure } from '@orpc/contract';
import { expect, test } from 'vitest';
import { consoleContract } from '../../../contract/console/console.contract.ts';

/** What a page may ask that changes nothing that anybody keeps: it reads, it goes somewhere, or it is said for the moment. */
const CHANGES_NOTHING = [
  'session.status', 'session.signIn', 'session.signOut', 'session.prove', 'session.cancel', 'school.load', 'school.outline', 'school.people', 'controls.note', 'controls.history', 'sync.refresh',
  'journal.page', 'journal.authors', 'journal.followed', 'journal.verify', 'access.sessions', 'access.list', 'access.exportPeople', 'access.consoles', 'access.heldBy',
  'importer.open', 'importer.add', 'importer.read', 'importer.handed', 'importer.close', 'exchange.make', 'exchange.copy', 'exchange.open', 'paper.workbook', 'paper.seal', 'paper.ways', 'paper.pdf',
  'firstRun.look', 'firstRun.go', 'schools.list', 'schools.open', 'schools.model', 'station.touch', 'station.unlock', 'station.lock', 'station.protection', 'station.files', 'station.unsent',
  'training.status', 'training.enter', 'training.leave', 'training.sandbox', 'training.choose', 'updates.look', 'updates.check', 'classroom.status', 'classroom.greet', 'scenarios.read', 'scenarios.open', 'scenarios.note',
  'families.trees', 'accounts.statements', 'connectors.list', 'connectors.probe', 'connectors.observe', 'connectors.dryRun', 'connectors.restriction', 'connectors.joined', 'connectors.sheets', 'connectors.steps',
  'figures.statistics', 'figures.plan', 'figures.writeReport', 'preferences.read', 'preferences.visit', 'events',
];

/** What is undone, or put back by the same control, with nothing lost meanwhile. */
const UNDONE = [
  'draft.record', 'draft.undo', 'draft.redo', 'marks.set', 'sync.setOffline', 'preferences.save', 'preferences.zoom', 'schools.add', 'station.setIdleMinutes', 'station.setShared', 'station.setPassphrase', 'station.removePassphrase',
  'access.wantTwoPersons', 'access.changeRole', 'access.invite', 'training.setLine', 'training.refuseNext', 'training.otherEdit', 'updates.setDaily', 'figures.setPlan', 'connectors.setMode', 'connectors.setTiming',
  'classroom.open', 'classroom.share', 'classroom.join', 'classroom.askHelp', 'classroom.leave', 'classroom.dismiss', 'connectors.match', 'connectors.matchSeveral',
];

/** What shows first all that it will do, and does it by an act of its own. */
const REVIEWED = [
  'sync.send', 'draft.settle', 'importer.handOver', 'exchange.restore', 'exchange.trust', 'firstRun.choose', 'training.copyShape', 'updates.obtain', 'scenarios.save', 'families.save', 'accounts.keep', 'figures.keep',
  'connectors.connect', 'connectors.askAccess', 'connectors.takeAccess', 'connectors.settle', 'connectors.take', 'connectors.send', 'connectors.giveReading', 'access.approve', 'sync.resendLost', 'sync.confirmRemovals',
];

/** What takes away and does not give back: a question says what is lost, and the harmless answer has the focus. */
const CONFIRMED = [
  'draft.discard', 'access.closeSession', 'access.withdraw', 'access.remove', 'schools.forget', 'station.erase', 'training.reset', 'classroom.end', 'scenarios.remove', 'families.remove', 'accounts.forget', 'figures.forget', 'connectors.disconnect',
];

function procedures(router: object, path = ''): readonly string[] {
  return Object.entries(router).flatMap(([key, value]: [string, object]) => (isContractProcedure(value) ? [`${path}${key}`] : procedures(value, `${path}${key}.`)));
}

// rel:C-A14, RGAA 11.12. A new operation belongs to one of the four before it is there.
test('every operation that a page may ask is reviewed before, undone after or confirmed, where it changes anything', () => {
  expect([...CHANGES_NOTHING, ...UNDONE, ...REVIEWED, ...CONFIRMED].toSorted()).toEqual(procedures(consoleContract).toSorted());
});
