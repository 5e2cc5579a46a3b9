import { decideChange } from '../../../domain/sync/decide-change.ts';
import type { Directory } from '../../../domain/sync/decision-context.ts';
import type { Conflict, Resolution } from '../../../domain/sync/conflict.ts';
import { seenNow } from '../../../domain/sync/ent/detect-conflict.ts';
import type { SettingsEntity } from '../../../domain/sync/entity.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import { accessId, fieldValue, membershipId, type SettingsView } from '../../../domain/sync/row.ts';
import { isHeadRole, type Actor } from '../../../domain/roles/role-matrix.ts';
import { ROLES } from '../../../domain/rights/role.ts';
import { listRubriques, subtreeOf } from '../../../domain/rubriques/rubrique.ts';
import { anyServiceRole, wishOfHead, wishOfMessaging, type RowWish } from './messaging-wishes.ts';
import { inspect, wishOfPlan } from './plan-wishes.ts';
import { GROUPS, PEOPLE } from '../school.ts';
import type { Random } from '../random.ts';

/** What a simulated administrator wants, before it has a number. */
export interface Wish {
  readonly changes: readonly Change[];
  readonly atomic: boolean;
}

/** What one looks at when one wants something. */
export interface Sight {
  readonly view: SettingsView;
  readonly directory: Directory;
  readonly actor: Actor;
  readonly now: string;
  /** A text or an identifier never used before. */
  fresh(): string;
}

/** Wants something that the console itself would accept; undefined when it would not. */
export function makeWish(random: Random, sight: Sight): Wish | undefined {
  const wish = drawWish(random, sight);
  if (wish === undefined || wish.changes.length === 0) {
    return undefined;
  }
  const decision = { before: sight.view, after: layChanges(sight.view, wish.changes), directory: sight.directory, now: sight.now };
  return wish.changes.every((change) => decideChange(decision, sight.actor, change) === undefined) ? wish : undefined;
}

function drawWish(random: Random, sight: Sight): Wish | undefined {
  if (isHeadRole(sight.actor.role)) {
    return whole(random, sight, random.chance(0.5) ? wishOfHead(random, sight) : inspect(random, sight));
  }
  if (random.chance(0.12)) {
    return whole(random, sight, wishOfPlan(random, sight));
  }
  return random.chance(0.25) ? whole(random, sight, wishOfMessaging(random, sight)) : wishOfRubriques(random, sight);
}

function wishOfRubriques(random: Random, sight: Sight): Wish | undefined {
  if (listRubriques(sight.view).length === 0) {
    // A planted bug may leave a console with nothing at all.
    return undefined;
  }
  const draw = random.next();
  if (draw < 0.45) {
    return single(setRole(random, sight));
  }
  if (draw < 0.6) {
    return single(setText(random, sight));
  }
  if (draw < 0.68) {
    return single(setMember(random, sight));
  }
  if (draw < 0.74) {
    return single(setVisibility(random, sight));
  }
  if (draw < 0.8) {
    return single(create(random, sight));
  }
  if (draw < 0.85) {
    return paste(random, sight);
  }
  return subtree(random, sight);
}

const single = (change: Change | undefined): Wish | undefined =>
  change === undefined ? undefined : { changes: [change], atomic: false };

/** A row of several fields, sometimes all or nothing. */
function whole(random: Random, { view }: Sight, { entity, id, set }: RowWish): Wish {
  return { changes: [edit(view, entity, id, set)], atomic: random.chance(0.2) };
}

function edit(view: SettingsView, entity: SettingsEntity, id: string, set: Readonly<Record<string, Json>>): Change {
  const row = view.find(entity, id);
  const edits = Object.entries(set).map(([field, value]) => ({ field, was: fieldValue(row, entity, field), set: value }));
  return { entity, id, edits };
}

function anyRubrique(random: Random, { view }: Sight): string {
  return random.pick(listRubriques(view)).id;
}

function setRole(random: Random, sight: Sight): Change {
  const person = random.chance(0.3);
  const principal = person ? { kind: 'person', id: random.pick(PEOPLE) } : { kind: 'group', id: random.pick(GROUPS) };
  return edit(sight.view, 'access', accessId(anyRubrique(random, sight), principal), { role: random.pick(ROLES) });
}

function setText(random: Random, sight: Sight): Change {
  if (random.chance(0.2)) {
    return edit(sight.view, 'schoolGroup', 'free', { name: sight.fresh() });
  }
  const both = random.chance(0.4);
  const set = both ? { title: sight.fresh(), forum: random.chance(0.5) } : { title: sight.fresh() };
  return edit(sight.view, 'rubrique', anyRubrique(random, sight), random.chance(0.2) ? { position: random.int(9) } : set);
}

function setMember(random: Random, { view }: Sight): Change {
  return edit(view, 'membership', membershipId('free', random.pick(PEOPLE)), { member: random.chance(0.5) });
}

function setVisibility(random: Random, sight: Sight): Change {
  return edit(sight.view, 'rubrique', anyRubrique(random, sight), { visibility: random.pick(['publique', 'privee']) });
}

function create(random: Random, sight: Sight): Change | undefined {
  const set = { title: sight.fresh(), parentId: anyRubrique(random, sight), state: 'active' };
  return listRubriques(sight.view).length < 8 ? edit(sight.view, 'rubrique', `r${sight.fresh()}`, set) : undefined;
}

/** Several rights at once, each on its own: what clashes clashes alone. */
function paste(random: Random, sight: Sight): Wish {
  const wanted = [setRole(random, sight), setRole(random, sight), setRole(random, sight)];
  return { changes: [...new Map(wanted.map((change) => [change.id, change])).values()], atomic: false };
}

/** Deletes, archives or brings back a rubrique with everything under it, all or nothing. */
function subtree(random: Random, sight: Sight): Wish {
  const { view } = sight;
  const state = random.pick(['trashed', 'active', 'archived', 'active']);
  const changes = subtreeOf(view, anyRubrique(random, sight)).map(({ id }) => ({
    ...edit(view, 'rubrique', id, { state }),
    ...(state === 'trashed' ? { seen: seenNow(view, { entity: 'rubrique', id }, ['title', 'accesses']) } : {}),
  }));
  return { changes: changes.filter(({ edits }) => edits.some(({ was, set }) => was !== set)), atomic: true };
}

/** Decides a conflict having seen the values of a view. */
export function makeResolution(random: Random, { view, fresh }: Sight, conflict: Conflict): Wish {
  const seen = conflict.edits.map(({ entity, id, field }) => fieldValue(view.find(entity, id), entity, field));
  const choice = random.pick(['theirs', 'mine', 'mine', 'value'] as const);
  const another = conflict.edits.map(({ entity, id, field, mine }) => {
    if (field === 'role') {
      return entity === 'serviceAccess' ? anyServiceRole(random, id.split('|')[0] ?? '') : random.pick(ROLES);
    }
    return field === 'title' ? fresh() : mine;
  });
  const resolution: Resolution = choice === 'value' ? { choice, values: another } : { choice };
  const set = resolution.values === undefined ? { choice } : { choice, values: resolution.values };
  return {
    changes: [{ entity: 'conflict', id: conflict.id, edits: [{ field: 'resolution', was: seen, set }] }],
    atomic: false,
  };
}
