import type { Intended } from '../draft/intended.ts';
import type { Json } from '../kernel/json.ts';
import { FIELD_RULES } from '../sync/entity.ts';
import { seenNow } from '../sync/ent/detect-conflict.ts';
import type { Intention } from '../sync/intention.ts';
import type { Change, Edit } from '../sync/mutation.ts';
import { accessId, fieldValue, type SettingsView } from '../sync/row.ts';
import { accessesOn } from './access-gestures.ts';
import { listRubriques, mothersOf, subtreeOf, type Rubrique, type RubriqueState } from './rubrique.ts';

const named = ({ id, title }: Rubrique): { readonly id: string; readonly name: string } => ({ id, name: title });

/** What a person says of a rubrique to be made; `id` is a fresh uuid. */
export interface NewRubrique {
  readonly id: string;
  readonly title: string;
  readonly kind: 'pedagogique' | 'etablissement';
}

/** Makes a rubrique under another one, private, with the rights that its mother gives to groups: lasting rights go to groups (S2-053). */
export function createRubrique(view: SettingsView, parent: Rubrique, wanted: NewRubrique): Intended {
  const sisters = listRubriques(view).filter(({ parentId }) => parentId === parent.id);
  const values: Readonly<Record<string, Json>> = {
    ...wanted,
    parentId: parent.id,
    state: 'active',
    visibility: 'privee',
    position: 1 + Math.max(0, ...sisters.map(({ position }) => position)),
  };
  const edits = Object.entries(FIELD_RULES.rubrique).flatMap(([field, rule]): readonly Edit[] => {
    const set = values[field] ?? rule.absent;
    return rule.kind === 'fact' || set === rule.absent ? [] : [{ field, was: rule.absent, set }];
  });
  const rights = accessesOn(view, parent.id)
    .filter(({ principal }) => principal.kind === 'group')
    .map(({ principal, role }): Change => ({
      entity: 'access',
      id: accessId(wanted.id, principal),
      edits: [{ field: 'role', was: 'none', set: role }],
    }));
  return {
    intention: { kind: 'rubrique.create', rubrique: { id: wanted.id, name: wanted.title }, parent: named(parent) },
    changes: [{ entity: 'rubrique', id: wanted.id, edits }, ...rights],
    atomic: true,
  };
}

/** Gives a rubrique another title. */
export function renameRubrique(view: SettingsView, rubrique: Rubrique, title: string): Intended {
  return {
    intention: { kind: 'rubrique.rename', rubrique: { id: rubrique.id, name: title }, before: rubrique.title },
    changes: [edit(view, rubrique, 'title', title)],
    atomic: false,
  };
}

/** Puts a rubrique, and what is under it, under another mother. */
export function moveRubrique(view: SettingsView, rubrique: Rubrique, parent: Rubrique): Intended {
  return {
    intention: { kind: 'rubrique.move', rubrique: named(rubrique), parent: named(parent) },
    changes: [edit(view, rubrique, 'parentId', parent.id)],
    atomic: false,
  };
}

/** Opens a rubrique to visitors who are not signed in, its private mothers with it when asked (dom:R2); or closes it. */
export function setVisibility(
  view: SettingsView,
  rubrique: Rubrique,
  visibility: Rubrique['visibility'],
  withMothers: boolean,
): Intended {
  const mothers = withMothers && visibility === 'publique' ? mothersOf(view, rubrique).filter((m) => m.visibility === 'privee') : [];
  return {
    intention: { kind: 'rubrique.visibility', rubrique: named(rubrique), visibility, mothers: mothers.length },
    changes: [...mothers.toReversed(), rubrique].map((one) => edit(view, one, 'visibility', visibility)),
    atomic: mothers.length > 0,
  };
}

/** Changes one setting of a rubrique (a sub-service, the hours of the chat, the landing page…). */
export function setSetting(view: SettingsView, rubrique: Rubrique, settings: Readonly<Record<string, Json>>): Intended {
  const edits = Object.entries(settings).map(([field, set]) => ({ field, was: current(view, rubrique, field), set }));
  return {
    intention: { kind: 'rubrique.setting', rubrique: named(rubrique), field: edits[0]?.field ?? '' },
    changes: [{ entity: 'rubrique', id: rubrique.id, edits }],
    atomic: false,
  };
}

const CLOSING = { archived: 'rubrique.archive', trashed: 'rubrique.delete' } as const;
/** What one looks at before deleting: if it moves meanwhile, the deletion has to be decided again. */
const SEEN_BEFORE_DELETING = ['title', 'parentId', 'visibility', 'accesses'];

/** Archives or deletes a rubrique and everything under it, in one act that can be undone whole. */
export function closeSubtree(view: SettingsView, rubrique: Rubrique, state: 'archived' | 'trashed'): Intended {
  const subtree = subtreeOf(view, rubrique.id).filter((one) => one.state !== state && one.state !== 'trashed');
  const changes = subtree.toReversed().map((one): Change => {
    const change = edit(view, one, 'state', state);
    return state === 'archived' ? change : { ...change, seen: seenNow(view, change, SEEN_BEFORE_DELETING) };
  });
  const intention: Intention = { kind: CLOSING[state], rubrique: named(rubrique), subtree: subtree.length };
  return { intention, changes, atomic: true };
}

/** Brings back a rubrique that was archived or deleted, with everything that was closed under it in the same state. */
export function restoreSubtree(view: SettingsView, rubrique: Rubrique): Intended {
  const subtree = subtreeOf(view, rubrique.id).filter(({ state }) => state === rubrique.state);
  const kind = rubrique.state === 'archived' ? 'rubrique.unarchive' : 'rubrique.restore';
  const active: RubriqueState = 'active';
  return {
    intention: { kind, rubrique: named(rubrique), subtree: subtree.length },
    changes: subtree.map((one) => edit(view, one, 'state', active)),
    atomic: true,
  };
}

function edit(view: SettingsView, rubrique: Rubrique, field: string, set: Json): Change {
  return { entity: 'rubrique', id: rubrique.id, edits: [{ field, was: current(view, rubrique, field), set }] };
}

function current(view: SettingsView, rubrique: Rubrique, field: string): Json {
  return fieldValue(view.find('rubrique', rubrique.id), 'rubrique', field);
}
