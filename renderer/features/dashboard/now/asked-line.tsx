import { Button } from '@mantine/core';
import { findingsOf } from '../../../../domain/controls/run-controls.ts';
import { mayEdit } from '../../../../domain/roles/role-matrix.ts';
import type { AskedProposition } from '../../../../domain/situation/proposition-gestures.ts';
import { controlSentence, controlText } from '../../../../texts/controls/control-texts.ts';
import { askedWords, DASHBOARD_TEXTS } from '../../../../texts/frame/dashboard.ts';
import { useAnswers } from '../../../controls/use-answers.ts';
import { useControlPass } from '../../../controls/use-control-pass.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { useSettingNames } from '../../../sheets/use-setting-names.ts';

interface AskedLineProps {
  readonly asked: AskedProposition;
  readonly now: string;
}

/** A correction that the direction asks: accepting it puts it in the draft, in one action. */
export function AskedLine({ asked, now }: AskedLineProps) {
  const names = useSettingNames();
  const pass = useControlPass();
  const canAnswer = useSchool((state) => state.actor !== null && mayEdit(state.actor.role, 'membership'));
  const { accept, decline } = useAnswers();
  const result = pass?.results.find(({ control }) => control.id === asked.control);
  const findings = result === undefined ? [] : findingsOf(result);
  const sentence = findings.length === 0 ? (controlText(asked.control)?.title ?? asked.control) : controlSentence({ id: asked.control }, findings, names);
  return (
    <li>
      <span className="dashboard-sentence"><bdi>{sentence}</bdi> <span className="quiet">{askedWords(asked.askedBy, asked.askedAt, now)}</span></span>
      {canAnswer ? (
        <>
          <Button size="compact-sm" disabled={pass === undefined} onClick={() => accept(asked.control)}>{DASHBOARD_TEXTS.accept}</Button>
          <Button size="compact-sm" variant="subtle" onClick={() => decline(asked.control)}>{DASHBOARD_TEXTS.decline}</Button>
        </>
      ) : null}
    </li>
  );
}
