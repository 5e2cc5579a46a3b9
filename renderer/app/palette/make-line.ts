import type { Group } from '../../../domain/directory/group.ts';
import type { Person } from '../../../domain/directory/person.ts';
import type { Rubrique } from '../../../domain/rubriques/rubrique.ts';
import type { Service } from '../../../domain/services/service.ts';
import { classNames } from '../../../domain/school/class-names.ts';
import { SERVICE_TEXTS } from '../../../texts/rubriques/services.ts';
import { GROUP_KIND_LABELS, PROFILE_LABELS } from '../../../texts/people/roles.ts';
import { RUBRIQUE_NATURES } from '../../../texts/rubriques/rubriques.ts';
import { keyWords } from '../../../texts/frame/key-names.ts';
import { currentKeysOf } from '../../keys/key-map.ts';
import type { SchoolState } from '../../school/store/school-state.ts';
import { gridName } from '../../ui/person-name.tsx';
import { refusalOfAct } from './palette-acts.ts';
import type { PaletteAct } from './palette-act.ts';
import type { PaletteLine, PaletteTarget } from './palette-line.ts';
import { openTarget } from './verbs.ts';

type Directory = Pick<SchoolState, 'directory'>;
type Rights = Pick<SchoolState, 'rightsNow'>;

/** « LEFÈVRE Anaïs — Enseignante, 6e A ». */
export function personLine({ directory }: Directory): (person: Person) => PaletteLine {
  return (person) => lineOf({ kind: 'person', id: person.id }, gridName(person), [PROFILE_LABELS[person.profile], ...classNames(directory, person)].join(', '));
}

/** « Club journal — Groupe libre ». */
export function groupLine({ id, name, kind }: Group): PaletteLine {
  return lineOf({ kind: 'group', id }, name, GROUP_KIND_LABELS[kind]);
}

/** « Club journal — dans Vie de l’établissement ». */
export function rubriqueLine({ rightsNow }: Rights): (rubrique: Rubrique) => PaletteLine {
  return ({ id, title, parentId, state }) => {
    const mother = parentId === null ? undefined : rightsNow.rubriques[rightsNow.rubriqueIndex.get(parentId) ?? -1];
    const detail = [mother?.title ?? '', state === 'archived' ? RUBRIQUE_NATURES.archived : ''].filter((word) => word !== '').join(', ');
    return lineOf({ kind: 'rubrique', id }, title, detail);
  };
}

/** « Cahier de textes — Vie scolaire ». */
export function serviceLine({ id, label, category, active }: Service): PaletteLine {
  return lineOf({ kind: 'service', id }, label, [category, active ? '' : SERVICE_TEXTS.inactive].filter((word) => word !== '').join(', '));
}

/** An action, with what forbids it. */
export function actLine(state: Parameters<typeof refusalOfAct>[1]): (act: PaletteAct) => PaletteLine {
  return (act) => {
    const refusal = refusalOfAct(act, state);
    return {
      key: `act ${act.id}`, name: act.label, detail: '', act,
      ...keysShown(act),
      ...(refusal === undefined ? {} : { refusal }),
    };
  };
}

/** The keys that do the same now; none while they are off. */
function keysShown({ shortcut }: PaletteAct): { readonly keys?: string } {
  const keys = shortcut === undefined ? null : currentKeysOf(shortcut);
  return keys === null ? {} : { keys: keyWords(keys) };
}

function lineOf(target: PaletteTarget, name: string, detail: string): PaletteLine {
  const key = `${target.kind} ${target.id}`;
  return { key, name, detail, target, act: { id: key, part: 'go', label: name, deed: openTarget(target) } };
}
