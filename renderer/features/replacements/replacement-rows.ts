import { canReplace } from '../../../domain/controls/rpl/replacement-facts.ts';
import type { Person } from '../../../domain/directory/person.ts';
import type { DirectoryIndex } from '../../../domain/school/directory-index.ts';
import { natureWords, REPLACEMENT_TEXTS, stateWords, substituteLabel, untilNote } from '../../../texts/year/replacements.ts';
import { gridName, sentenceName } from '../../ui/person-name.tsx';
import type { TimelineBar, TimelineRow } from '../../ui/timeline/timeline-model.ts';
import type { SeenReplacement } from '../../../domain/replacements/seen-replacements.ts';

/** The teachers by name, each with those of the replacements where they are absent; those who have none only when `all`. */
export function replacementRows(directory: DirectoryIndex, seen: readonly SeenReplacement[], all: boolean): readonly TimelineRow[] {
  const byAbsent = Map.groupBy(seen, ({ one }) => one.absentId);
  const rows = [...byAbsent].map(([absentId, replacements]): TimelineRow => ({
    id: absentId,
    label: nameOf(directory.findPerson(absentId)),
    note: noteOf(replacements),
    bars: replacements.map((one) => barOf(directory, one)),
  }));
  const others = all ? teachersOf(directory).filter(({ id }) => !byAbsent.has(id)) : [];
  return [...rows, ...others.map((person): TimelineRow => ({ id: person.id, label: gridName(person), bars: [] }))].toSorted((a, b) => a.label.localeCompare(b.label, 'fr'));
}

/** The teachers of a school. */
export function teachersOf({ people }: DirectoryIndex): readonly Person[] {
  return people.filter(({ profile }) => profile === 'teacher');
}

function nameOf(person: Person | undefined): string {
  return person === undefined ? REPLACEMENT_TEXTS.gone : gridName(person);
}

/** Until when somebody is replaced, or was, under their name: the bar may be cut. */
function noteOf(replacements: readonly SeenReplacement[]): string | undefined {
  const last = replacements.find(({ time }) => time === 'current') ?? replacements.at(-1);
  return last === undefined ? undefined : untilNote(last.length, last.one.period.to);
}

function barOf(directory: DirectoryIndex, { one, state, time, length, days }: SeenReplacement): TimelineBar {
  const substitute = directory.findPerson(one.substituteId);
  const classes = one.scope.classIds.map((id) => directory.findGroup(id)?.name ?? id);
  return {
    id: one.id, ...one.period, kind: state, word: stateWords(state, time), note: natureWords(length, days),
    label: substituteLabel(substitute === undefined ? REPLACEMENT_TEXTS.gone : sentenceName(substitute), classes, time === 'ended' || canReplace({ directory }, one.substituteId)),
  };
}
