import { Checkbox } from '@mantine/core';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { compareNames } from '../../../../domain/kernel/order.ts';
import type { Person } from '../../../../domain/directory/person.ts';
import { matchesWords } from '../../../../domain/directory/search.ts';
import type { SubscriptionPlan } from '../../../../domain/gar/plan/gar-plan.ts';
import { onlyOf } from '../../../../domain/gar/plan/populations.ts';
import { hasPerson, listPeople, type PeopleSet } from '../../../../domain/rights/people-set.ts';
import { classNames } from '../../../../domain/school/class-names.ts';
import type { DirectoryIndex } from '../../../../domain/school/directory-index.ts';
import { boxesWords, GAR_TEXTS } from '../../../../texts/gar/gar-screen.ts';
import { PROFILE_LABELS } from '../../../../texts/people/roles.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { FilterField } from '../../../ui/fields/filter-field.tsx';
import { gridName } from '../../../ui/person-name.tsx';
import { keepingLine, useLinesInSight } from '../../../ui/grid/use-lines-in-sight.ts';

interface PeopleBoxesProps {
  readonly plan: SubscriptionPlan;
  readonly people: PeopleSet;
  readonly wanted: ReadonlyMap<string, boolean>;
  readonly canEdit: boolean;
  readonly onWant: (personId: string, receives: boolean) => void;
}

/** The people whom a resource serves in a place, all of them, ticked when they receive it; found by typing. */
export function PeopleBoxes({ plan, people, wanted, canEdit, onWant }: PeopleBoxesProps) {
  const directory = useSchool((state) => state.directory);
  const [query, setQuery] = useState('');
  // Of a whole school, they are sorted once, not at each key or tick.
  const lines = useMemo(() => linesOf(directory, onlyOf(people, plan.served)), [directory, people, plan.served]);
  const words = directory.wordsOf(query);
  const boxes = lines
    .filter(({ rank }) => matchesWords(directory.searchKeys[rank] ?? '', words))
    .map((line) => ({ ...line, receives: wanted.get(line.person.id) ?? hasPerson(plan.covered, line.rank) }));
  return (
    <>
      <FilterField label={GAR_TEXTS.searchPeople} value={query} onChange={setQuery} />
      <output className="caption">{boxes.length === 0 ? GAR_TEXTS.nobody : boxesWords(boxes.length, boxes.filter(({ receives }) => receives).length)}</output>
      {boxes.length === 0 ? null : <Boxes boxes={boxes} canEdit={canEdit} onWant={onWant} />}
      <p className="quiet">{GAR_TEXTS.peopleKeys}</p>
    </>
  );
}

interface Line {
  readonly rank: number;
  readonly person: Person;
  readonly name: string;
  readonly beside: string;
}

function linesOf(directory: DirectoryIndex, people: PeopleSet): readonly Line[] {
  return [...listPeople(people)]
    .flatMap((rank) => {
      const person = directory.people[rank];
      return person === undefined ? [] : [{ rank, person, name: gridName(person), beside: [PROFILE_LABELS[person.profile], ...classNames(directory, person).slice(0, 1)].join(', ') }];
    })
    .toSorted((a, b) => compareNames(a.name, b.name));
}

const LINE = 28;

interface BoxesProps extends Pick<PeopleBoxesProps, 'canEdit' | 'onWant'> {
  readonly boxes: readonly (Line & { readonly receives: boolean })[];
}

/** However many, one stop of Tab: the arrows go from one to the next, and only those in sight are in the page. */
function Boxes({ boxes, canEdit, onWant }: BoxesProps) {
  const place = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(0);
  const at = Math.min(asked, boxes.length - 1);
  const lines = useLinesInSight({ count: boxes.length, getScrollElement: () => place.current, estimateSize: () => LINE, overscan: 4, rangeExtractor: keepingLine(at) });
  const hasKeys = useRef(false);
  useEffect(() => {
    if (!hasKeys.current) return;
    hasKeys.current = false;
    lines.scrollToIndex(at);
    place.current?.querySelector<HTMLElement>(`[data-index="${at}"] input`)?.focus({ preventScroll: true });
  }, [lines, at]);
  const go = (event: KeyboardEvent): void => {
    const next = wayOf(event.key, at, boxes.length);
    if (next === undefined) return;
    event.preventDefault();
    hasKeys.current = true;
    setAsked(next);
  };
  return (
    <div ref={place} className="people-boxes">
      <ul aria-label={GAR_TEXTS.peopleList} style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index, start }) => {
          const box = boxes[index];
          return box === undefined ? null : (
            <li key={box.person.id} data-index={index} aria-setsize={boxes.length} aria-posinset={index + 1} style={{ transform: `translateY(${start}px)` }}>
              <Checkbox
                checked={box.receives} disabled={!canEdit} label={<bdi>{box.name}</bdi>} tabIndex={index === at ? 0 : -1}
                onFocus={() => setAsked(index)} onKeyDown={go} onChange={() => onWant(box.person.id, !box.receives)}
              />
              <span className="quiet">{box.beside}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const PAGE = 8;

/** The line that a key goes to, of so many. */
function wayOf(key: string, at: number, count: number): number | undefined {
  const ways: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + PAGE, PageUp: at - PAGE, Home: 0, End: count - 1 };
  const way = ways[key];
  return way === undefined ? undefined : Math.max(0, Math.min(count - 1, way));
}
