import type { Group } from '../../../domain/directory/group.ts';
import type { Person } from '../../../domain/directory/person.ts';
import type { Rubrique } from '../../../domain/rubriques/rubrique.ts';
import { findService } from '../../../domain/services/service.ts';
import type { SettingsEntity } from '../../../domain/sync/entity.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { DIRECTORY_TEXTS } from '../../../texts/people/directory.ts';
import { GROUP_TEXTS } from '../../../texts/people/groups.ts';
import { PALETTE_VERBS } from '../../../texts/frame/palette.ts';
import { INSPECTOR_TEXTS } from '../../../texts/rubriques/rubrique-rights.ts';
import { RUBRIQUES_TEXTS } from '../../../texts/rubriques/rubriques.ts';
import { SEE_AS_TEXTS } from '../../../texts/people/see-as.ts';
import type { SchoolState } from '../../school/store/school-state.ts';
import { gridName } from '../../ui/person-name.tsx';
import type { ScreenPath } from '../screens/screens.ts';
import type { Deed, PaletteAct, Step } from './palette-act.ts';
import type { PaletteTarget } from './palette-line.ts';

type Part = Pick<SchoolState, 'directory' | 'rightsNow' | 'view'>;

/** Where each kind of thing is opened. */
const HOMES = {
  person: { screen: 'directory', path: '/annuaire' },
  group: { screen: 'groups', path: '/groupes' },
  rubrique: { screen: 'rubriques', path: '/rubriques' },
  service: { screen: 'services', path: '/services' },
} as const satisfies Readonly<Record<PaletteTarget['kind'], Readonly<{ screen: string; path: ScreenPath }>>>;

/** Opens something on its screen: what Enter does on its line. */
export function openTarget(target: PaletteTarget, steps?: readonly Step[]): Deed {
  return { kind: 'open', ...HOMES[target.kind], id: target.id, ...(steps === undefined ? {} : { steps }) };
}

/** What can be done with somebody or something, the way to its screen first; nothing for what has gone. */
export function verbsOf(target: PaletteTarget, { directory, rightsNow, view }: Part): readonly PaletteAct[] {
  switch (target.kind) {
    case 'person': {
      const person = directory.findPerson(target.id);
      return person === undefined ? [] : personVerbs(target, person);
    }
    case 'group': {
      const group = rightsNow.groups[rightsNow.groupIndex.get(target.id) ?? -1];
      return group === undefined ? [] : groupVerbs(target, group);
    }
    case 'rubrique': {
      const rubrique = rightsNow.rubriques[rightsNow.rubriqueIndex.get(target.id) ?? -1];
      return rubrique === undefined ? [] : rubriqueVerbs(target, rubrique);
    }
    default:
      return findService(view, target.id) === undefined ? [] : [opening(target)];
  }
}

function opening(target: PaletteTarget): PaletteAct {
  return verb(target, PALETTE_VERBS.open(SCREEN_TITLES[HOMES[target.kind].screen]), openTarget(target));
}

function verb({ kind, id }: PaletteTarget, label: string, deed: Deed, needs?: SettingsEntity): PaletteAct {
  return { id: `${kind}.${id}.${label}`, part: 'do', label, deed, ...(needs === undefined ? {} : { needs }) };
}

function personVerbs(target: PaletteTarget, person: Person): readonly PaletteAct[] {
  const name = gridName(person);
  const { sheet } = DIRECTORY_TEXTS;
  return [
    opening(target),
    verb(target, PALETTE_VERBS.rights(name), openTarget(target, [{ show: sheet.rights }])),
    verb(target, PALETTE_VERBS.seeAs(name), openTarget(target, [{ press: SEE_AS_TEXTS.asPerson }])),
    verb(target, PALETTE_VERBS.writersOf(name), askReach({ a: `person:${target.id}` })),
    verb(target, PALETTE_VERBS.recipientsOf(name), askReach({ de: `person:${target.id}` })),
    verb(target, PALETTE_VERBS.personGroups(name), openTarget(target, [{ show: sheet.groups }])),
    verb(target, PALETTE_VERBS.sheet, { kind: 'sheet', target: { kind: 'person', id: target.id } }),
  ];
}

/** Opens the simulator of the messaging with the question filled in. */
function askReach(reach: { readonly de?: string; readonly a?: string }): Deed {
  return { kind: 'open', screen: 'messaging', path: '/messagerie', reach };
}

const HAS_MEMBERS_HERE: ReadonlySet<Group['kind']> = new Set<Group['kind']>(['free', 'functional', 'privilege']);

function groupVerbs(target: PaletteTarget, { name, kind }: Group): readonly PaletteAct[] {
  const on = (step: Step): Deed => openTarget(target, [step]);
  return [
    opening(target),
    verb(target, PALETTE_VERBS.members(name), on({ show: GROUP_TEXTS.members })),
    verb(target, PALETTE_VERBS.opens(name), on({ show: GROUP_TEXTS.opens })),
    ...(HAS_MEMBERS_HERE.has(kind) ? [verb(target, PALETTE_VERBS.addPeople(name), on({ press: GROUP_TEXTS.add }), 'membership')] : []),
    ...(kind === 'free'
      ? [
          verb(target, PALETTE_VERBS.renameGroup(name), on({ press: GROUP_TEXTS.rename }), 'schoolGroup'),
          verb(target, PALETTE_VERBS.deleteGroup(name), on({ press: GROUP_TEXTS.remove }), 'schoolGroup'),
        ]
      : []),
    verb(target, PALETTE_VERBS.sheet, { kind: 'sheet', target: { kind: 'group', id: target.id } }),
  ];
}

function rubriqueVerbs(target: PaletteTarget, { title, state, parentId }: Rubrique): readonly PaletteAct[] {
  const { tabs } = INSPECTOR_TEXTS;
  const { acts } = RUBRIQUES_TEXTS;
  const looks = [
    opening(target),
    verb(target, PALETTE_VERBS.whoHas(title), openTarget(target, [{ press: tabs.who }])),
    verb(target, PALETTE_VERBS.effective(title), openTarget(target, [{ press: tabs.effective }])),
    verb(target, PALETTE_VERBS.settings(title), openTarget(target, [{ press: tabs.settings }])),
  ];
  if (state !== 'active') return looks;
  const change = (label: string, ...pressed: readonly string[]): PaletteAct => verb(target, label, openTarget(target, pressed.map((one) => ({ press: one }))), 'rubrique');
  return [
    ...looks,
    change(PALETTE_VERBS.createIn(title), RUBRIQUES_TEXTS.createHere),
    change(PALETTE_VERBS.rename(title), acts.more, acts.rename),
    change(PALETTE_VERBS.copyRights(title), acts.more, acts.copy),
    ...(parentId === null ? [] : [change(PALETTE_VERBS.move(title), acts.more, acts.move), change(PALETTE_VERBS.remove(title), acts.more, acts.delete)]),
  ];
}
