import type { ScreenId } from '../../../texts/frame/app.ts';
import type { Looked } from './find-lines.ts';
import { actLine, groupLine, personLine, rubriqueLine, serviceLine } from './make-line.ts';
import { findService } from '../../../domain/services/service.ts';
import { actsOf } from './palette-acts.ts';
import type { PaletteLine, PalettePart, PaletteTarget } from './palette-line.ts';
import type { Recents } from './recents.ts';
import { verbsOf } from './verbs.ts';

const MOST_HERE = 6;

/** Before anything is typed: what was done and opened last, what the screen in sight offers, then the screens. */
export function firstLines(school: Looked, recents: Recents, screen: ScreenId): readonly PalettePart[] {
  const toLine = actLine(school);
  const acts = actsOf(school);
  const recentActs = recents.acts.flatMap((id) => acts.find((act) => act.id === id) ?? []);
  const recent = [...recentActs.map(toLine), ...recents.targets.flatMap((target) => targetLine(school, target) ?? [])];
  // One line is in one place only.
  const others = acts.filter((act) => !recentActs.includes(act));
  const here = others.filter((act) => act.screen === screen).map(toLine).filter(({ refusal }) => refusal === undefined).slice(0, MOST_HERE);
  const go = others.filter((act) => act.part === 'go' && act.screen === undefined && !act.id.endsWith(`.${screen}`)).map(toLine);
  const parts: readonly PalettePart[] = [{ id: 'recent', lines: recent }, { id: 'here', lines: here }, { id: 'go', lines: go }];
  return parts.filter(({ lines }) => lines.length > 0);
}

/** What can be done with what a line is about. */
export function verbLines(school: Looked, target: PaletteTarget): readonly PalettePart[] {
  const lines = verbsOf(target, school).map(actLine(school));
  return lines.length === 0 ? [] : [{ id: 'do', lines }];
}

function targetLine(school: Looked, { kind, id }: PaletteTarget): PaletteLine | undefined {
  const { directory, rightsNow, view } = school;
  const of = <T>(item: T | undefined, line: (item: T) => PaletteLine): PaletteLine | undefined => (item === undefined ? undefined : line(item));
  switch (kind) {
    case 'person':
      return of(directory.findPerson(id), personLine(school));
    case 'group':
      return of(rightsNow.groups[rightsNow.groupIndex.get(id) ?? -1], groupLine);
    case 'rubrique':
      return of(rightsNow.rubriques[rightsNow.rubriqueIndex.get(id) ?? -1], rubriqueLine(school));
    default:
      return of(findService(view, id), serviceLine);
  }
}
