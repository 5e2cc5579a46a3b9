import { useMemo, useState } from 'react';
import type { DraftEntry } from '../../../../domain/draft/draft-entry.ts';
import { waitingEntries } from '../../../../domain/draft/waiting-entries.ts';
import { mostMoved, type Impact } from '../../../../domain/rights/impact.ts';
import { roleOf, setRole } from '../../../../domain/rubriques/access-gestures.ts';
import { effectSentence, stillSentence } from '../../../../texts/changes/effects.ts';
import { ROLE_LABELS } from '../../../../texts/people/roles.ts';
import { effectLine, INSPECTOR_TEXTS, wholeEffectLine } from '../../../../texts/rubriques/rubrique-rights.ts';
import { permissionsOf } from '../../../../domain/school/school-permissions.ts';
import { effectOfChanges } from '../../../school/store/derive.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import type { SchoolState } from '../../../school/store/school-state.ts';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { useDesk, useScreen, useShown } from '../desk/desk.tsx';
import { accessCellOf, type CellRef } from '../grid/rectangle.ts';
import { record } from '../acts/rights-acts.ts';
import { PeopleList } from './people-list.tsx';

/** The change of the focused cell that waits: what it was, what it becomes, who gains and who loses by it alone. */
export function PendingChange({ mayEdit }: { readonly mayEdit: boolean }) {
  const focus = useScreen((screen) => screen.focus);
  const key = focus?.holder === undefined ? '' : `${focus.rubriqueId}|${focus.holder}`;
  const isChanged = useShown((shown) => shown.model.changed.has(key));
  const isContested = useShown((shown) => shown.model.contested.has(key));
  if (focus?.holder === undefined || (!isChanged && !isContested)) return null;
  const cell: CellRef = { rubriqueId: focus.rubriqueId, holder: focus.holder };
  return (
    <div className="inspector-part pending">
      {isContested ? <p><StatusBadge kind="conflict">{INSPECTOR_TEXTS.contested}</StatusBadge> {INSPECTOR_TEXTS.contestedHelp}</p> : null}
      {isChanged ? <Changed key={key} cell={cell} rightKey={key} mayEdit={mayEdit} /> : null}
    </div>
  );
}

interface ChangedProps {
  readonly cell: CellRef;
  readonly rightKey: string;
  readonly mayEdit: boolean;
}

function Changed({ cell, rightKey, mayEdit }: ChangedProps) {
  const desk = useDesk();
  const was = useSchool(({ before }) => roleOf(before, accessCellOf(cell)));
  const is = useSchool(({ view }) => roleOf(view, accessCellOf(cell)));
  const holder = useShown((shown) => shown.holders.find(({ key }) => key === cell.holder)?.name ?? '');
  const effect = useEffectAlone(rightKey);
  return (
    <>
      <StatusBadge kind="changed">{INSPECTOR_TEXTS.pending}</StatusBadge>
      <p className="pending-values"><bdi>{holder}</bdi>&nbsp;: <s>{ROLE_LABELS[was]}</s> → <strong>{ROLE_LABELS[is]}</strong></p>
      <p className="quiet">{effectLine(effectWords(effect))}</p>
      <WholeDraft />
      <People title={INSPECTOR_TEXTS.showGained} indices={effect.gainedPeople} />
      <People title={INSPECTOR_TEXTS.showLost} indices={effect.lostPeople} />
      {mayEdit ? <button type="button" className="plain-button" onClick={() => takeBack(desk, cell, rightKey)}>{INSPECTOR_TEXTS.cancelChange}</button> : null}
    </>
  );
}

function effectWords(effect: Impact): string {
  const [gained, lost, moved] = [effect.gainedPeople.length, effect.lostPeople.length, mostMoved(effect)];
  return gained + lost === 0 && moved > 0 ? stillSentence(moved) : effectSentence({ gained, lost });
}

function People({ title, indices }: { readonly title: string; readonly indices: Uint32Array }) {
  const people = useSchool((state) => state.directory.people);
  const [isOpen, setOpen] = useState(false);
  if (indices.length === 0) return null;
  return (
    <div className="pending-people">
      <button type="button" className="link-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{isOpen ? INSPECTOR_TEXTS.hide : title}</button>
      {isOpen ? <PeopleList label={title} people={people} indices={indices} height={192} /> : null}
    </div>
  );
}

/** What the whole draft changes, when it holds more than this change. */
function WholeDraft() {
  const isOnly = useShown((shown) => shown.model.changed.size < 2);
  const { gainedPeople, lostPeople } = useSchool((state) => state.impact);
  if (isOnly) return null;
  return <p className="quiet">{wholeEffectLine(effectSentence({ gained: gainedPeople.length, lost: lostPeople.length }))}</p>;
}

/** Who gains and who loses by one changed right alone. */
function useEffectAlone(rightKey: string): Impact {
  const { school } = useDesk();
  const impact = useSchool((state) => state.impact);
  const isOnly = useShown(({ model }) => model.changed.size === 1);
  // The whole impact changes with the draft and with the ENT's word: so does that of one right.
  return useMemo(() => (isOnly ? impact : effectAlone(school.getState(), rightKey)), [school, isOnly, impact, rightKey]);
}

function effectAlone(state: SchoolState, accessKey: string): Impact {
  const changes = waitingEntries(state.draft).flatMap((entry) => entry.changes.filter(({ entity, id }) => entity === 'access' && id === accessKey));
  return effectOfChanges(state, changes, permissionsOf(state.school));
}

/** Drops the entries that are about this cell only, else gives it back what it had. */
function takeBack(desk: ReturnType<typeof useDesk>, cell: CellRef, accessKey: string): void {
  const { draft, before, view } = desk.school.getState();
  const touching = waitingEntries(draft).filter((entry) => entry.changes.some(({ id }) => id === accessKey));
  const isAlone = (entry: DraftEntry): boolean => entry.changes.every(({ id }) => id === accessKey);
  if (touching.every(isAlone)) desk.actions.discard(touching.map(({ id }) => id));
  else record(desk, setRole(view, [accessCellOf(cell)], roleOf(before, accessCellOf(cell))));
}
