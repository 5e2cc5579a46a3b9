import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Observation } from '../../contract/ent/connectors.ts';
import { connectorTroubleSentence } from '../../texts/connectors/connector-troubles.ts';
import { ConnectorTrouble } from '../../domain/connectors/connector-trouble.ts';
import { membershipId } from '../../domain/sync/row.ts';
import { addBlogs } from '../support/fake-entcore/blog-routes.ts';
import { createFakeEntcore } from '../support/fake-entcore/fake-entcore.ts';
import type { FaultKind } from '../support/fake-entcore/faults.ts';
import { MONDAY } from '../server/tiny-school.ts';
import { setValue, valueOf } from '../server/ent-desk.ts';
import { SITE } from './simulation/lists/site.ts';
import { ADMIN, CLUB, openPlatformDesk, setClub, type PlatformDesk } from './platform-desk.ts';

// « Bad input » of a platform, whole: whatever it answers, and to whatever it is asked, there is a sentence, what is known and what is changed here stay, and nothing is taken for deleted.

const ANSWERS = ['401', '403', '404', '409', '429', '500', '503', '509', 'html', 'login', 'mfa', 'terms', 'truncated', 'unknown', 'empty', 'lost'] as const satisfies readonly FaultKind[];
const ASKED = [
  '/directory/structure/admin/list', '/directory/structure/s-1/users', '/directory/group/admin/list', '/directory/user/group/', '/appregistry/applications', '/appregistry/groups/roles',
  '/communication/group/', '/diary/', '/actualites/', '/blog/', '/viescolaire/', '/',
] as const;

/** What was changed here, and is to be sent once the platform answers again. */
const LEAVING = [CLUB, membershipId(CLUB, 'p16-t1')].toSorted().join();

let desk: PlatformDesk;
let now = Date.parse(MONDAY);

beforeAll(async () => {
  const fake = createFakeEntcore();
  addBlogs(fake.world);
  desk = await openPlatformDesk({ clock: () => new Date(now) }, fake, { rows: SITE });
  for (const [local, remote] of [['cdi', 'thread:12'], ['presse', 'blog:b-cdi']] as const) valueOf(await desk.ent.connectors.match(ADMIN, { id: 'entcore', kind: 'space', local, remote }));
  valueOf(await desk.ent.connectors.observe('entcore'));
  await desk.mode('propose', 'group', 'membership', 'replacement');
  // What is changed here and did not leave.
  desk.console.sendOne(setValue('schoolGroup', CLUB, 'name', 'Le journal', 'Équipe 0'));
  setClub(desk, 'p16-t1', true);
  valueOf(await desk.ent.connectors.observe('entcore'));
});
afterAll(() => desk.ent.close());

const rows = (): string => JSON.stringify(desk.console.snapshot('settings'));
/** What is known of the platform, but for how its last reading went. */
const known = (): string => JSON.stringify({ ...desk.ent.connectors.list()[0], trouble: null, lastPull: null, listOnly: null });
const GONE: ReadonlySet<unknown> = new Set([null, false, 'none']);

/** A list that is not whole, or a space that stands for a rubrique and is not found. No lesson book was open: that none is, is true. */
function saysSo({ proofs, spaces }: Observation, what: string): boolean {
  return Object.values(proofs).some(({ complete }) => !complete) || spaces.some(({ title }) => title === null) || what === 'empty /diary/';
}

/** What is amiss once a platform answered so to whatever begins by a path. */
async function amissAfter(kind: FaultKind, path: string): Promise<readonly string[]> {
  const [wasHere, wasKnown] = [rows(), known()];
  desk.fake.faults.push({ kind, path });
  const seen = await desk.ent.connectors.observe('entcore');
  desk.fake.faults.splice(0);
  // Whatever it answered, and were it to whoever signs in, nobody is kept waiting any more.
  now += 3_600_000;
  const isSaid = seen.ok ? saysSo(seen.value, `${kind} ${path}`) : connectorTroubleSentence(ConnectorTrouble.parse(seen.refusal)) !== '';
  const gone = seen.ok ? seen.value.gaps.filter(({ standing, there }) => (standing === 'there' || standing === 'conflict') && GONE.has(there)) : [];
  const left = (await desk.dryRun()).changes.map(({ unit }) => unit.id).toSorted().join();
  return [
    ...(isSaid ? [] : ['said by nothing']), ...gone.map(({ unit }) => `${unit.id} seems deleted there`), ...(rows() === wasHere ? [] : ['a setting moved here']), ...(known() === wasKnown ? [] : ['what was known is lost']),
    ...(left === LEAVING ? [] : [`what is to be sent is ${left}`]),
  ];
}

it.each(ASKED)('whatever is answered to %s, it is said; what is known and what is changed here stay, and nothing seems deleted there', async (path) => {
  const amiss: Record<string, readonly string[]> = {};
  for (const kind of ANSWERS) {
    const found = await amissAfter(kind, path);
    if (found.length > 0) amiss[kind] = found;
  }
  expect(amiss).toEqual({});
});
