import { z } from 'zod';
import { UnitKind } from '../connectors/capabilities.ts';
import { ConnectorMode } from '../connectors/connector-mode.ts';
import { RubriqueRole } from '../rights/role.ts';
import { AssignmentState } from '../gar/plan/assignment.ts';
import { ExportedList, LONGEST_PURPOSE } from '../roles/exported-list.ts';
import { ConsoleRole } from '../roles/role-matrix.ts';
import { TwoPersonAct } from '../roles/two-persons.ts';
import { PrincipalRef } from '../rubriques/principal.ts';

const ConnectorAct = z.enum(['connect', 'renew', 'disconnect', 'mode', 'match', 'settle', 'send', 'take', 'timing', 'openAccess', 'closeAccess', 'closeLate', 'stillOpen', 'tick', 'untick', 'read', 'onlyObserve']);
const Day = z.string().max(10);
const Charge = z.enum(['assignmentManager', 'pixManager']);
const Named = z.object({ id: z.string().max(100), name: z.string().max(300) });

/** The first of several rubriques, which a sentence names; absent from what an earlier version wrote. */
const Firsts = z.array(Named).max(2).optional();

const INTENTIONS = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('access.set'),
    rubrique: Named,
    principal: PrincipalRef,
    principalName: z.string().max(300).optional(),
    role: RubriqueRole,
  }),
  z.object({ kind: z.literal('access.setMany'), role: RubriqueRole, cells: z.number().int(), rubriques: z.number().int(), first: Firsts }),
  z.object({ kind: z.literal('access.paste'), cells: z.number().int(), rubriques: z.number().int().optional(), first: Firsts }),
  z.object({ kind: z.literal('access.copy'), from: Named, rubriques: z.number().int() }),
  z.object({ kind: z.literal('rubrique.create'), rubrique: Named, parent: Named }),
  z.object({ kind: z.literal('rubrique.rename'), rubrique: Named, before: z.string().max(300) }),
  z.object({ kind: z.literal('rubrique.move'), rubrique: Named, parent: Named }),
  z.object({ kind: z.literal('rubrique.archive'), rubrique: Named, subtree: z.number().int() }),
  z.object({ kind: z.literal('rubrique.unarchive'), rubrique: Named, subtree: z.number().int() }),
  z.object({ kind: z.literal('rubrique.delete'), rubrique: Named, subtree: z.number().int() }),
  z.object({ kind: z.literal('rubrique.restore'), rubrique: Named, subtree: z.number().int() }),
  z.object({
    kind: z.literal('rubrique.visibility'),
    rubrique: Named,
    visibility: z.enum(['publique', 'privee']),
    mothers: z.number().int(),
  }),
  z.object({ kind: z.literal('rubrique.setting'), rubrique: Named, field: z.string().max(64) }),
  z.object({ kind: z.literal('group.create'), group: Named }),
  z.object({ kind: z.literal('group.rename'), group: Named, before: z.string().max(300) }),
  z.object({ kind: z.literal('group.delete'), group: Named }),
  z.object({ kind: z.literal('group.restore'), group: Named }),
  z.object({ kind: z.literal('group.add'), group: Named, people: z.number().int() }),
  z.object({ kind: z.literal('group.remove'), group: Named, people: z.number().int() }),
  /** `by` alone is left in place of that many people. */
  z.object({ kind: z.literal('group.replace'), group: Named, by: z.string().max(100), people: z.number().int() }),
  z.object({ kind: z.literal('visibility.set'), emitter: z.string().max(60), target: z.string().max(120), targetName: z.string().max(300), visible: z.boolean() }),
  z.object({ kind: z.literal('visibility.setMany'), cells: z.number().int(), visible: z.boolean() }),
  z.object({ kind: z.literal('visibility.preset'), name: z.string().max(120), cells: z.number().int() }),
  z.object({ kind: z.literal('messaging.restrict'), until: z.string().max(40), cells: z.number().int() }),
  z.object({ kind: z.literal('messaging.lift') }),
  z.object({ kind: z.literal('messaging.setting'), field: z.string().max(64) }),
  z.object({ kind: z.literal('moderator.set'), principal: PrincipalRef, principalName: z.string().max(300).optional(), moderates: z.boolean() }),
  z.object({ kind: z.literal('allClasses.set'), people: z.array(z.string().max(100)).max(500), granted: z.boolean() }),
  z.object({ kind: z.literal('preset.save'), preset: Named }),
  z.object({ kind: z.literal('preset.delete'), preset: Named }),
  z.object({ kind: z.literal('service.switch'), service: Named, active: z.boolean() }),
  z.object({
    kind: z.literal('service.access'),
    service: Named,
    principal: PrincipalRef,
    principalName: z.string().max(300).optional(),
    /** The label of the role in that service; null when it is taken away. */
    role: z.string().max(120).nullable(),
  }),
  z.object({ kind: z.literal('accompaniment.set'), accompanist: z.string().max(100), student: z.string().max(100), valid: z.boolean() }),
  z.object({ kind: z.literal('control.fix'), control: z.string().max(20), fixes: z.number().int() }),
  z.object({ kind: z.literal('control.ignore'), control: z.string().max(20), until: z.string().max(10).nullable() }),
  z.object({ kind: z.literal('control.watch'), control: z.string().max(20) }),
  z.object({ kind: z.literal('proposition.ask'), control: z.string().max(20) }),
  z.object({ kind: z.literal('proposition.answer'), control: z.string().max(20), state: z.enum(['accepted', 'declined', 'withdrawn']) }),
  z.object({ kind: z.literal('checklist.set'), item: z.string().max(80), done: z.boolean() }),
  z.object({ kind: z.literal('threshold.set'), threshold: z.string().max(60), isDefault: z.boolean() }),
  z.object({ kind: z.literal('calendar.set'), field: z.string().max(64) }),
  z.object({ kind: z.literal('accounts.suspend'), family: z.string().max(40), people: z.number().int(), until: z.string().max(40), cells: z.number().int() }),
  z.object({ kind: z.literal('accounts.lift'), family: z.string().max(40), people: z.number().int() }),
  /** The pupils of a class, suspended until then; null: opened again. */
  z.object({ kind: z.literal('accounts.class'), group: Named, people: z.number().int(), until: z.string().max(40).nullable() }),
  z.object({ kind: z.literal('accounts.people'), people: z.array(z.string().max(100)).max(500), suspended: z.boolean() }),
  z.object({ kind: z.literal('announcement.plan'), title: z.string().max(200) }),
  z.object({ kind: z.literal('announcement.withdraw'), title: z.string().max(200) }),
  z.object({ kind: z.literal('home.activate') }),
  z.object({ kind: z.literal('homeTile.plan'), title: z.string().max(200) }),
  z.object({ kind: z.literal('homeTile.remove'), title: z.string().max(200) }),
  z.object({ kind: z.literal('homeTile.show'), title: z.string().max(200), enabled: z.boolean() }),
  z.object({ kind: z.literal('homeTile.move'), title: z.string().max(200) }),
  z.object({ kind: z.literal('platform.use'), name: z.string().max(120), used: z.boolean() }),
  z.object({ kind: z.literal('platform.define'), name: z.string().max(120) }),
  z.object({ kind: z.literal('platform.remove'), name: z.string().max(120) }),
  /** What a name of a file is in the directory; null where that is taken back. */
  z.object({ kind: z.literal('correspondence.set'), label: z.string().max(300), principal: PrincipalRef.nullable(), principalName: z.string().max(300).optional() }),
  z.object({ kind: z.literal('correspondence.setMany'), names: z.number().int() }),
  /** Settings of another school of the same computer, its model. */
  z.object({ kind: z.literal('settings.copy'), school: z.string().max(300), settings: z.number().int() }),
  z.object({ kind: z.literal('scenario.plan'), name: z.string().max(300), day: z.string().max(10) }),
  z.object({ kind: z.literal('conflict.resolve'), conflict: z.string().max(100), choice: z.enum(['theirs', 'mine', 'value']) }),
  z.object({ kind: z.literal('gar.assign'), subscription: Named, targets: z.number().int(), state: AssignmentState }),
  /** Lines of one resource, of which some are given, some taken back, some left out. */
  z.object({ kind: z.literal('gar.lines'), subscription: Named, lines: z.number().int() }),
  z.object({ kind: z.literal('gar.tick'), lines: z.number().int(), done: z.boolean() }),
  z.object({ kind: z.literal('gar.recover'), licences: z.number().int(), recovered: z.boolean() }),
  z.object({ kind: z.literal('gar.staff'), charge: Charge, person: z.string().max(100), manages: z.boolean() }),
  /** The directory written for the GAR: of which school, how many people, in which archive. */
  z.object({ kind: z.literal('gar.export'), school: z.string().max(20), people: z.number().int(), archive: z.string().max(120) }),
  /** Who may come in; the ENT writes these itself. */
  z.object({ kind: z.literal('account.invite'), role: ConsoleRole }),
  z.object({ kind: z.literal('account.approve'), role: ConsoleRole }),
  z.object({ kind: z.literal('account.withdraw'), role: ConsoleRole }),
  /** `first`: by the invitation that the server printed. */
  z.object({ kind: z.literal('account.join'), role: ConsoleRole, first: z.boolean() }),
  z.object({ kind: z.literal('account.remove'), account: z.string().max(100), role: ConsoleRole }),
  z.object({ kind: z.literal('account.role'), account: z.string().max(100), role: ConsoleRole }),
  z.object({ kind: z.literal('account.twoPersons'), wanted: z.boolean(), asked: z.boolean(), act: TwoPersonAct.optional() }),
  /** A list of people taken out of the console: which, of how many lines, what for. */
  z.object({ kind: z.literal('people.export'), list: ExportedList, lines: z.number().int(), purpose: z.string().max(LONGEST_PURPOSE).optional(), sealed: z.boolean().optional() }),
  z.object({ kind: z.literal('session.close'), account: z.string().max(100) }),
  /** The way to a real platform; the ENT writes these itself, and never an account. */
  z.object({ kind: z.literal('connector.set'), platform: z.string().max(60), act: ConnectorAct, unit: UnitKind.optional(), mode: ConnectorMode.optional(), /** Of an access with an end: whose. */ person: z.string().max(100).optional() }),
  z.object({ kind: z.literal('gar.declare'), charge: Charge, person: z.string().max(100), declared: z.boolean() }),
  z.object({ kind: z.literal('replacement.plan'), absent: z.string().max(100), substitute: z.string().max(100), from: Day, to: Day }),
  z.object({ kind: z.literal('replacement.change'), absent: z.string().max(100), substitute: z.string().max(100), from: Day, to: Day }),
  z.object({ kind: z.literal('replacement.cancel'), absent: z.string().max(100), substitute: z.string().max(100) }),
  z.object({ kind: z.literal('timetable.setting'), field: z.string().max(64) }),
  z.object({
    kind: z.literal('inspection.open'),
    /** The first teacher and the first inspector; `inspections`: how many pairs. */
    teacher: z.string().max(100),
    inspector: z.string().max(100),
    inspections: z.number().int(),
    prepared: z.boolean(),
    from: Day,
    to: Day.nullable(),
  }),
  z.object({ kind: z.literal('inspection.window'), teacher: z.string().max(100), inspector: z.string().max(100), from: Day, to: Day.nullable() }),
  z.object({ kind: z.literal('inspection.state'), teacher: z.string().max(100), inspector: z.string().max(100), state: z.enum(['open', 'closed']) }),
  z.object({ kind: z.literal('inspection.told'), teacher: z.string().max(100), told: z.boolean() }),
  z.object({ kind: z.literal('inspector.add'), inspector: Named }),
  /** `teacher`: null for a visa on every lesson book. */
  z.object({ kind: z.literal('visa.note'), teacher: z.string().max(100).nullable(), from: Day, to: Day }),
  z.object({ kind: z.literal('visa.remove'), teacher: z.string().max(100).nullable(), from: Day, to: Day }),
  z.object({ kind: z.literal('inspector.account'), inspector: Named, platform: z.string().max(60), checked: z.boolean() }),
  /** A list imported from a file: members added, to how many groups, of which made. */
  z.object({ kind: z.literal('import.members'), members: z.number().int(), groups: z.number().int(), created: z.number().int() }),
  /** What the GAR console exported, taken into the plan: people added to it, lines found done. */
  z.object({ kind: z.literal('import.gar'), planned: z.number().int(), done: z.number().int() }),
  z.object({ kind: z.literal('lease.set'), days: z.number().int() }),
  z.object({ kind: z.literal('rights.withdraw'), person: z.string().max(100) }),
  z.object({ kind: z.literal('rights.review'), people: z.number().int() }),
  z.object({ kind: z.literal('limitation.set'), person: z.string().max(100), limited: z.boolean() }),
  z.object({ kind: z.literal('answerers.name') }),
  z.object({ kind: z.literal('revert'), of: z.string().max(100) }),
  /** Something that only a newer console can name (sync.md §3.11); never meant here. */
  z.object({ kind: z.literal('newer') }),
]);
export type Intention = Readonly<z.infer<typeof INTENTIONS>>;

/**
 * What an administrator meant, in references: a text turns it into the sentence of the draft and the journal.
 * People appear by identifier only, so that the journal outlives nobody's name (decision: journal life).
 * Its type is named, as that of a refusal is.
 */
export const Intention: z.ZodType<Intention, Intention> = INTENTIONS;

/** The name of each kind, in order. */
export const INTENTION_KINDS: readonly Intention['kind'][] = INTENTIONS.options.flatMap(({ shape }) => [...shape.kind.values]);
