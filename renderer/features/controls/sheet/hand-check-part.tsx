import { localDay } from '../../../../domain/kernel/local-time.ts';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { noteHandCheck, rubriquesToLookAt, type HandCheck } from '../../../../domain/controls/by-hand/hand-check.ts';
import { HAND_CHECKS } from '../../../../domain/controls/by-hand/hand-checks.data.ts';
import { mayEdit } from '../../../../domain/roles/role-matrix.ts';
import { handCheckLook, HAND_CHECK_TEXTS as TEXTS, handCheckWords } from '../../../../texts/controls/by-hand.ts';
import { othersWords } from '../../../../texts/changes/sync.ts';
import { isNotedInMonth } from '../../../../domain/school-year/recurring-mark.ts';
import { sourceLine } from '../../../../texts/language/source-words.ts';
import type { ControlPass } from '../../../controls/control-results.ts';
import { signedNow } from '../../../school/signed-now.ts';
import { useActions, useSchool, useSchoolStore } from '../../../school/store/school-context.tsx';
import { useSettingNames } from '../../../sheets/use-setting-names.ts';
import { InspectorSection } from '../../../ui/inspector-section.tsx';
import { useNow } from '../../../ui/use-now.ts';

interface HandCheckPartProps {
  readonly check: HandCheck;
  readonly pass: ControlPass;
}

const MOST_SHOWN = 12;

/** What somebody looks at in the ENT in place of a control that no data can run, and who last noted that nothing was left to correct. */
export function HandCheckPart({ check, pass }: HandCheckPartProps) {
  return (
    <InspectorSection title={TEXTS.title}>
      <p>{handCheckLook(check.id, pass.ground.thresholds)}</p>
      <RubriquesToOpen ids={rubriquesToLookAt(pass.ground, check.id)} />
      <p>{handCheckWords(check)}</p>
      <p className="quiet">{TEXTS.delay}. {sourceLine(HAND_CHECKS[check.id].source)}.</p>
      <HandCheckActs check={check} />
    </InspectorSection>
  );
}

function RubriquesToOpen({ ids }: { readonly ids: readonly string[] }) {
  const names = useSettingNames();
  if (ids.length === 0) return null;
  return (
    <>
      <p>{TEXTS.rubriques}</p>
      <ul className="lines">
        {ids.slice(0, MOST_SHOWN).map((id) => <li key={id} className="line"><Link to="/rubriques" search={{ id }}><bdi>{names.rubrique(id)}</bdi></Link></li>)}
      </ul>
      {ids.length > MOST_SHOWN ? <p className="quiet">{othersWords(ids.length - MOST_SHOWN)}</p> : null}
    </>
  );
}

/** Noting it, and taking back the note of this month. */
function HandCheckActs({ check: { id } }: Pick<HandCheckPartProps, 'check'>) {
  const canNote = useSchool(({ actor }) => actor !== null && mayEdit(actor.role, 'checklistItem'));
  const { record } = useActions();
  const store = useSchoolStore();
  const day = localDay(useNow());
  const isOfThisMonth = useSchool(({ view }) => isNotedInMonth(view, id, day));
  if (!canNote) return null;
  const put = (isDone: boolean): void => {
    const { view, actor } = store.getState();
    void record(noteHandCheck(view, id, day, isDone ? signedNow(actor) : null));
  };
  return (
    <div className="control-acts">
      <Button onClick={() => put(true)}>{TEXTS.note}</Button>
      {isOfThisMonth ? <Button onClick={() => put(false)}>{TEXTS.takeBack}</Button> : null}
    </div>
  );
}
