import type { Explanation } from '../../../../domain/rights/explain.ts';
import { roleAt } from '../../../../domain/rights/role.ts';
import type { SmallestChange } from '../../../../domain/rights/smallest-change.ts';
import { ROLE_LABELS } from '../../../../texts/people/roles.ts';
import { blockedBy, INSPECTOR_TEXTS, morePeople, restoreStep, stepWords } from '../../../../texts/rubriques/rubrique-rights.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import type { SchoolState } from '../../../school/store/school-state.ts';
import { useDesk } from '../desk/desk.tsx';
import { record } from '../acts/rights-acts.ts';
import { holderOfStep, intendedOfSteps } from './nearest-change.ts';
import type { NamedSubject } from './subject.ts';

interface RefusedAccessProps {
  readonly explanation: Explanation;
  readonly subject: NamedSubject;
  readonly mayEdit: boolean;
}

/** « Aucun accès, parce que… », and the smallest change that would give it. */
export function RefusedAccess({ explanation, subject, mayEdit }: RefusedAccessProps) {
  const { smallestChange, smallestGroupChange } = explanation;
  const isOther = smallestGroupChange !== null && smallestGroupChange.added !== smallestChange?.added;
  return (
    <>
      <p className="path-head">{INSPECTOR_TEXTS.noAccess}</p>
      <Reasons explanation={explanation} name={subject.name} />
      {smallestChange === null ? null : <WayIn title={INSPECTOR_TEXTS.smallest} change={smallestChange} mayEdit={mayEdit} />}
      {isOther ? <WayIn title={INSPECTOR_TEXTS.smallestGroup} change={smallestGroupChange} mayEdit={mayEdit} /> : null}
    </>
  );
}

function Reasons({ explanation, name }: { readonly explanation: Explanation; readonly name: string }) {
  const rubriques = useSchool((state) => state.rightsNow.rubriques);
  const { blockedBy: mothers, orphan, trashed, own } = explanation;
  return (
    <ul className="path-list reasons">
      {orphan ? <li>{INSPECTOR_TEXTS.orphan}</li> : null}
      {trashed ? <li>{INSPECTOR_TEXTS.trashed}</li> : null}
      {mothers.map((mother) => <li key={mother}>{blockedBy(rubriques[mother]?.title ?? '', name)}</li>)}
      {own === 0 && !orphan && !trashed ? <li>{INSPECTOR_TEXTS.noRight}</li> : null}
    </ul>
  );
}

function WayIn({ title, change, mayEdit }: { readonly title: string; readonly change: SmallestChange; readonly mayEdit: boolean }) {
  const desk = useDesk();
  const lines = useSchool((state) => wordsOfSteps(state, change).join('\n')).split('\n');
  return (
    <div className="way-in">
      <p className="path-head">{title}</p>
      <ul className="path-list reasons">{lines.map((line) => <li key={line}>{line}</li>)}</ul>
      <p className="quiet">{morePeople(change.added)}</p>
      {mayEdit ? (
        <button type="button" className="plain-button is-filled" onClick={() => record(desk, intendedOfSteps(desk.school.getState(), change.steps))}>
          {change.steps.length > 1 ? INSPECTOR_TEXTS.giveThese : INSPECTOR_TEXTS.giveThis}
        </button>
      ) : null}
    </div>
  );
}

function wordsOfSteps(state: SchoolState, { steps }: SmallestChange): readonly string[] {
  return steps.map((step) => {
    const title = state.rightsNow.rubriques[step.rubrique]?.title ?? '';
    return step.kind === 'restore' ? restoreStep(title) : stepWords(ROLE_LABELS[roleAt(step.rank)], title, holderOfStep(state, step)?.name ?? '');
  });
}
