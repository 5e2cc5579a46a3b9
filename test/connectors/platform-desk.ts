import { must } from '../../domain/kernel/assert.ts';
import { accessId, membershipId } from '../../domain/sync/row.ts';
import type { ConnectorMode } from '../../domain/connectors/connector-mode.ts';
import type { UnitKind } from '../../domain/connectors/capabilities.ts';
import type { DryRun } from '../../contract/ent/connectors.ts';
import type { ChangeOutcome } from '../../domain/connectors/plan/outcome.ts';
import { createEnt, type Ent, type EntOptions } from '../../server/create-ent.ts';
import { createFakeEntcore, type FakeEntcore } from '../support/fake-entcore/fake-entcore.ts';
import { MACHINE } from '../support/fake-entcore/fake-school.ts';
import type { SchoolSeed, SeedRow } from '../../server/seed/seed-school.ts';
import type { Waiting } from '../../server/connectors/http/patience.ts';
import type { Transport } from '../../server/connectors/http/transport.ts';
import { transportTo } from '../support/fake-entcore/transport-to.ts';
import { deskOf, setValue, valueOf, type Desk } from '../server/ent-desk.ts';
import { MONDAY, TINY_SCHOOL } from '../server/tiny-school.ts';
import { AT_ONCE } from './patience.ts';

/** A school, a fake platform of the same process, and an administrator between them. */
export interface PlatformDesk {
  readonly ent: Ent;
  readonly fake: FakeEntcore;
  readonly console: Desk;
  dryRun(): Promise<DryRun>;
  /** Sends what a dry run plans, or some of it; gives each outcome by its unit. */
  send(wanted?: (unit: DryRun['changes'][number]) => boolean, accepts?: boolean): Promise<Readonly<Record<string, ChangeOutcome>>>;
  mode(mode: ConnectorMode, ...units: UnitKind[]): Promise<void>;
  /** What was written there since the last time: method and path. */
  written(): readonly string[];
}

export const ADMIN = { id: 'adm1', name: 'Nadia Haddad', role: 'administrator', title: '' } as const;

/** The club of the school, whose group is there under another name. */
export const CLUB = 'libre:club';
export const BLOG_OF_CLUB = accessId('BLOG', { kind: 'group', id: CLUB });
export const LEO = membershipId(CLUB, 'p16-e0-0');
/** A teacher who is not of the club at first. */
export const T1 = membershipId(CLUB, 'p16-t1');

/** The kinds of setting that the fake platform holds as they are. */
export const EXACT_KINDS = ['group', 'membership', 'serviceAccess', 'assignmentManager'] as const;

/** Who is in the club there. */
export function membersThere({ fake }: Pick<PlatformDesk, 'fake'>): readonly string[] {
  return [...(fake.world.groups.get('g-free0')?.members ?? [])];
}

/** The roles that the club has there. */
export function rolesThere({ fake }: Pick<PlatformDesk, 'fake'>): readonly string[] {
  return [...(fake.world.grants.get('g-free0') ?? [])];
}

/** An inspector whom the school wrote down, one of the staff there. */
export const INSPECTOR = 'inspecteur:1';

/** Somebody of the fake platform, under the identifier that national deliveries give them here. */
function person(externalId: string, profile: 'student' | 'teacher'): (typeof TINY_SCHOOL.people)[number] {
  return { id: `p16-${externalId}`, lastName: externalId, firstName: 'Nadia', profile, groupIds: ['profil:tous', profile === 'teacher' ? 'profil:enseignants' : 'profil:eleves'], functions: [], subjects: [], childrenIds: [], source: 'agents' };
}

/** Somebody who has the name of somebody there, and is not them: a name is no key. */
const HOMONYM = { ...person('zz', 'teacher'), lastName: 'EXEMPLE-u-t2' };

/** What an administrator says to be the same here and on the fake platform. */
export const SAME_THERE = ([
  ['group', CLUB, 'g-free0'], ['service', 'BLOG', 'a-blog'], ['role', 'BLOG|lect', 'r-blog-read'], ['role', 'BLOG|crea', 'r-blog'], ['role', 'BLOG|tout', 'r-both'], ['inspector', INSPECTOR, 'u-p1'],
] as const).map(([kind, local, remote]) => ({ kind, local, remote }));

/** A school whose club, members and blog are those of the fake platform; `rules`: its cells of « Qui voit qui ? »; `rows`: more of its settings. */
export function platformSchool(rules: Readonly<Record<string, boolean>> = {}, rows: readonly SeedRow[] = []): SchoolSeed {
  return {
    ...TINY_SCHOOL,
    groups: [...TINY_SCHOOL.groups, { id: 'profil:responsables', name: 'Responsables', kind: 'profile', origin: 'computed' }, { id: 'c:6E0', name: '6E0', kind: 'class', origin: 'aaf', code: '6E0' }],
    people: [...TINY_SCHOOL.people, person('t0', 'teacher'), person('t1', 'teacher'), person('e0-0', 'student'), person('e0-1', 'student'), HOMONYM],
    settings: [
      { entity: 'schoolGroup', id: CLUB, fields: { name: 'Équipe 0', kind: 'free', state: 'active', note: '' } },
      { entity: 'membership', id: membershipId(CLUB, 'p16-t0'), fields: { member: true } },
      { entity: 'membership', id: LEO, fields: { member: true } },
      { entity: 'service', id: 'BLOG', fields: { label: 'Blog', active: true, roles: [{ code: 'lect', label: 'Blog - Lecture' }, { code: 'crea', label: 'Blog - Création' }, { code: 'tout', label: 'Blog et messagerie' }] } },
      { entity: 'assignmentManager', id: 'p16-t0', fields: { manages: true } },
      { entity: 'inspector', id: INSPECTOR, fields: { name: 'EXEMPLE-u-p1 Nadia', state: 'active' } },
      ...rows,
      ...Object.entries(rules).map(([id, visible]) => ({ entity: 'visibilityRule' as const, id, fields: { visible } })),
    ],
  };
}

/** How it is joined, and the cells of « Qui voit qui ? » of the school. */
interface OpeningOptions {
  readonly transport?: Transport;
  readonly rules?: Readonly<Record<string, boolean>>;
  readonly rows?: readonly SeedRow[];
  readonly waiting?: Waiting;
}

/** Opens one, connected; the club, its members and the blog are the same here and there, and nothing is to be sent. */
export async function openPlatformDesk(options: Omit<EntOptions, 'platforms'> = {}, fake = createFakeEntcore(), { transport = transportTo(fake), rules = {}, rows = [], waiting = AT_ONCE }: OpeningOptions = {}): Promise<PlatformDesk> {
  const ent = createEnt({ clock: () => new Date(MONDAY), ...options, platforms: { transportTo: () => transport, waiting } });
  ent.seed(platformSchool(rules, rows));
  valueOf(await ent.connectors.connect(ADMIN, { id: 'entcore', address: 'http://127.0.0.1:1', ...MACHINE }));
  for (const same of SAME_THERE) valueOf(await ent.connectors.match(ADMIN, { id: 'entcore', ...same }));
  const seen = valueOf(await ent.connectors.observe('entcore'));
  if (seen.gaps.length > 0) valueOf(await ent.connectors.settle(ADMIN, { id: 'entcore', units: seen.gaps.map(({ unit }) => unit), side: 'there' }));
  return deskFor(ent, fake);
}

export function deskFor(ent: Ent, fake: FakeEntcore): PlatformDesk {
  const dryRun = async (): Promise<DryRun> => valueOf(await ent.connectors.dryRun('entcore'));
  fake.asked.splice(0);
  return {
    ent, fake, dryRun,
    console: deskOf(ent, 'adm1'),
    send: async (wanted = () => true, accepts = false) => {
      const planned = (await dryRun()).changes.filter(wanted);
      const changes = planned.map(({ id, effectKey }) => ({ id, accepted: accepts ? effectKey : null }));
      const { outcomes } = valueOf(await ent.connectors.send(ADMIN, { id: 'entcore', changes }));
      return Object.fromEntries(outcomes.map(({ id, outcome }) => [must(planned.find((one) => one.id === id), 'it was planned').unit.id, outcome]));
    },
    mode: async (mode, ...units) => {
      for (const unit of units) valueOf(await ent.connectors.setMode(ADMIN, { id: 'entcore', unit, mode }));
    },
    written: () => fake.asked.splice(0).filter((asked) => !asked.startsWith('GET ') && !asked.includes('/auth/login')),
  };
}

/** Puts somebody in the club, or takes them out, here. */
export function setClub({ console: desk }: PlatformDesk, personId: string, member: boolean): void {
  desk.sendOne(setValue('membership', membershipId(CLUB, personId), 'member', member, !member));
}

/** Gives the club a role of the blog here. */
export function setBlog({ console: desk }: PlatformDesk, role: string, was = 'none'): void {
  desk.sendOne(setValue('serviceAccess', BLOG_OF_CLUB, 'role', role, was));
}
