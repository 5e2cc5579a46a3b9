import { must } from '../../../domain/kernel/assert.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import { readProposition } from '../../../domain/situation/proposition.ts';
import { isHeadRole } from '../../../domain/roles/role-matrix.ts';
import type { SettingsEntity } from '../../../domain/sync/entity.ts';
import { accessId, membershipId } from '../../../domain/sync/row.ts';
import { CELLS, GROUPS, LINE, PEOPLE, SERVICE_ROLES } from '../school.ts';
import type { Random } from '../random.ts';
import type { Sight } from './wishes.ts';

/** One row of the messaging, the services or the controls, as somebody wants it. */
export interface RowWish {
  readonly entity: SettingsEntity;
  readonly id: string;
  readonly set: Readonly<Record<string, Json>>;
}

const ASKED = ['GRP-01', 'MSG-02'] as const;

/** Wants something of « Qui voit qui ? », of a service, of a line, of a control. */
export function wishOfMessaging(random: Random, sight: Sight): RowWish {
  return random.pick(KINDS)(random, sight);
}

/** What somebody of the direction may want: asking, or taking back. */
export function wishOfHead(random: Random, sight: Sight): RowWish {
  const id = random.pick(ASKED);
  const isAsked = readProposition(sight.view.find('proposition', id))?.state === 'asked';
  const asking = { state: 'asked', note: sight.fresh(), askedBy: sight.actor.name, askedAt: sight.now };
  return { entity: 'proposition', id, set: isAsked && random.chance(0.6) ? { state: 'withdrawn' } : asking };
}

type Want = (random: Random, sight: Sight) => RowWish;

const principal = (random: Random): { readonly kind: string; readonly id: string } =>
  random.chance(0.3) ? { kind: 'person', id: random.pick(PEOPLE) } : { kind: 'group', id: random.pick(GROUPS) };

const giveService: Want = (random) => {
  const code = random.pick(Object.keys(SERVICE_ROLES));
  // Most often the same one: without meeting, nobody disputes anything.
  const holder = random.chance(0.7) ? { kind: 'group', id: '6A' } : principal(random);
  return { entity: 'serviceAccess', id: accessId(code, holder), set: { role: anyServiceRole(random, code) } };
};

const setCell: Want = (random) => ({ entity: 'visibilityRule', id: random.pick(CELLS), set: { visible: random.chance(0.5) } });

const setModerator: Want = (random) => {
  const { kind, id } = principal(random);
  return { entity: 'moderator', id: `${kind}:${id}`, set: { moderates: random.chance(0.5) } };
};

const restrict: Want = (random, { now }) => {
  const until = new Date(Date.parse(now) + (1 + random.int(5)) * 86_400_000).toISOString();
  const restriction = { since: now, until, cells: { [random.pick(CELLS)]: false } };
  return { entity: 'messagingSettings', id: 'general', set: { restriction: random.chance(0.4) ? null : restriction } };
};

const setLine: Want = (random) => ({
  entity: 'membership',
  id: membershipId(LINE, random.pick(PEOPLE)),
  set: { member: random.chance(0.5) },
});

const setAllClasses: Want = (random) => ({ entity: 'allClasses', id: random.pick(PEOPLE), set: { granted: random.chance(0.5) } });

const setTie: Want = (random) => ({
  entity: 'accompaniment',
  id: membershipId('gone', random.pick(['ann', 'bob'])),
  set: random.chance(0.5) ? { valid: false } : { kind: random.pick(['aesh', 'other']), valid: true },
});

const ignore: Want = (random, { fresh }) => {
  const ignored = { reason: 'wanted', note: fresh(), until: null, seen: 'x' };
  return { entity: 'ignoredControl', id: random.pick(ASKED), set: { ignored: random.chance(0.4) ? null : ignored } };
};

const tick: Want = (random, { actor, now }) => ({
  entity: 'checklistItem',
  id: '2026-2027|reset',
  set: { done: random.chance(0.4) ? null : { by: actor.name, at: now } },
});

const keepPreset: Want = (random, { view, fresh }) => {
  const [known] = [...view.list('matrixPreset')].map(([id]) => id);
  const made = { name: fresh(), cells: { [CELLS[0]]: true }, state: 'active' };
  return { entity: 'matrixPreset', id: known ?? `p${fresh()}`, set: known === undefined ? made : { state: random.pick(['active', 'trashed']) } };
};

const switchService: Want = (random) => ({ entity: 'service', id: random.pick(Object.keys(SERVICE_ROLES)), set: { active: random.chance(0.5) } });

const answer: Want = (random, sight) =>
  isHeadRole(sight.actor.role)
    ? wishOfHead(random, sight)
    : { entity: 'proposition', id: random.pick(ASKED), set: { state: random.pick(['accepted', 'declined']) } };

const KINDS: readonly Want[] = [
  giveService, giveService, giveService, giveService, giveService, setCell, setCell, setModerator, setModerator, restrict, restrict, setLine, setLine,
  setAllClasses, setTie, ignore, tick, keepPreset, switchService, answer,
];

/** A role of a service, or none. */
export function anyServiceRole(random: Random, code: string): string {
  return random.pick(['none', ...must(SERVICE_ROLES[code], 'the service is in the school')]);
}
