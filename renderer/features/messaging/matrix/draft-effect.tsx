import { useMemo, useState } from 'react';
import { coversOf } from '../../../../domain/messaging/covered-cell.ts';
import type { MatrixCell } from '../../../../domain/messaging/matrix.ts';
import { reachImpact, reachImpactOnPerson } from '../../../../domain/messaging/reach-impact.ts';
import type { Reach } from '../../../../domain/messaging/school-reach.ts';
import { countPeople } from '../../../../domain/rights/people-set.ts';
import { cellEffect, coveredCell, MATRIX_TEXTS, moreCells, personReach, reachEffect } from '../../../../texts/messaging/messaging-screen.ts';
import { capital } from '../../../../texts/language/typography.ts';
import { targetNames, type MatrixModel, type MatrixRow } from './matrix-model.ts';
import { PersonList } from '../person-list.tsx';
import { useReach } from '../use-messaging.ts';

const MOST_CELLS = 3;
const SEPARATOR = '\u202F; ';

interface DraftEffectProps {
  readonly model: MatrixModel;
  readonly now: string;
}

/** « Effet du brouillon : … »: in cells, then in people, with the list of who gains and who loses. */
export function DraftEffect({ model, now }: DraftEffectProps) {
  const { before, after } = useReach(now);
  const impact = useMemo(() => (before === after ? undefined : reachImpact(before, after)), [before, after]);
  const [isOpen, setOpen] = useState(false);
  if (impact === undefined) return null;
  const { gainedPeople, lostPeople } = impact;
  const sentences = cellSentences(model, before, after);
  const hasList = gainedPeople.length + lostPeople.length > 0;
  return (
    <section className="draft-effect" aria-label={MATRIX_TEXTS.effect}>
      <p aria-live="polite">
        <strong>{MATRIX_TEXTS.effect}</strong> {reachEffect(gainedPeople.length, lostPeople.length)}{' '}
        {sentences.length === 0 ? null : <span className="quiet">{capital(sentences.join(SEPARATOR))}.</span>}{' '}
        {hasList ? <button type="button" className="link-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{isOpen ? MATRIX_TEXTS.effectHide : MATRIX_TEXTS.effectPeople}</button> : null}
      </p>
      {isOpen && hasList ? <Lists before={before} after={after} gained={gainedPeople} lost={lostPeople} /> : null}
    </section>
  );
}

interface ListsProps {
  readonly before: Reach;
  readonly after: Reach;
  readonly gained: Uint32Array;
  readonly lost: Uint32Array;
}

function Lists({ before, after, gained, lost }: ListsProps) {
  const change = (person: number, isGain: boolean): string => {
    const moved = reachImpactOnPerson(before, after, person);
    return personReach(countPeople(isGain ? moved.gained : moved.lost), isGain);
  };
  return (
    <div className="effect-lists">
      {gained.length === 0 ? null : <div><h3>{MATRIX_TEXTS.effectGained}</h3><PersonList label={MATRIX_TEXTS.effectGained} people={gained} beside={(i) => change(i, true)} /></div>}
      {lost.length === 0 ? null : <div><h3>{MATRIX_TEXTS.effectLost}</h3><PersonList label={MATRIX_TEXTS.effectLost} people={lost} beside={(i) => change(i, false)} /></div>}
    </div>
  );
}

/** The cells that the draft changes, in words: first those that change nothing, « Déduit »; a few, then how many more. */
function cellSentences(model: MatrixModel, before: Reach, after: Reach): readonly string[] {
  const nameOf = targetNames(model.matrix);
  const changed = model.rows.flatMap(({ name, target, cells }) =>
    cells.filter(({ isChanged }) => isChanged).map(({ cell }): ChangedCell => ({ name, target, cell, covers: coversOf(cell.inForce === true ? before : after, cell) })),
  );
  const told = changed.toSorted((a, b) => Number(b.covers !== undefined) - Number(a.covers !== undefined)).slice(0, MOST_CELLS);
  const words = told.map((one) => cellWords(one, after, nameOf));
  return changed.length > MOST_CELLS ? [...words, moreCells(changed.length - MOST_CELLS)] : words;
}

interface ChangedCell extends Pick<MatrixRow, 'name' | 'target'> {
  readonly cell: MatrixCell;
  /** What shows its people whatever it says. */
  readonly covers: readonly MatrixCell[] | undefined;
}

function cellWords({ name, target, cell, covers }: ChangedCell, { side, spheres }: Reach, nameOf: (target: string) => string): string {
  const { emitter, inForce } = cell;
  if (covers !== undefined) return `${coveredCell(emitter, inForce === true, name, covers.map((cover) => nameOf(cover.target)))} (${MATRIX_TEXTS.inferred})`;
  const writers = spheres.people.get(emitter);
  const members = target.group === undefined ? undefined : side.groupMembers[side.groupIndex.get(target.group.id) ?? -1]?.length;
  return cellEffect(emitter, inForce === true, { name, people: members, writers: writers === undefined ? 0 : countPeople(writers) });
}
