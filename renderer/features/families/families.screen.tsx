import { Button, NativeSelect } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { walkHelp } from '../../../domain/families/help-walk.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { FAMILIES_TEXTS, setTree } from '../../../texts/families/families.ts';
import { Screen } from '../../ui/screen.tsx';
import { AnsweredQuestions } from './answered-questions.tsx';
import { AskedQuestion } from './asked-question.tsx';
import { useHelpTrees } from './help-trees.ts';
import { OutcomeView } from './outcome-view.tsx';
import { TreeFiles } from './tree-files.tsx';

/** « Dépannage familles »: questions for whoever has a parent in front of them, down to who acts; nothing of it leaves the screen. */
export function FamiliesScreen() {
  const { trees, isOwn, chosen, choose, read } = useHelpTrees();
  const [answers, setAnswers] = useState<readonly number[]>([]);
  const title = useRef<HTMLHeadingElement>(null);
  const shown = useMemo(() => setTree(chosen), [chosen]);
  const { answered, next } = walkHelp(shown, answers);
  const turn = (given: readonly number[]): void => {
    setAnswers(given);
    // What comes next is read from its title.
    requestAnimationFrame(() => title.current?.focus());
  };
  const start = (id: string): void => {
    choose(id);
    setAnswers([]);
  };
  return (
    <Screen
      title={SCREEN_TITLES.families}
      caption={FAMILIES_TEXTS.nothingKept}
      actions={<Button disabled={answers.length === 0} onClick={() => turn([])}>{FAMILIES_TEXTS.again}</Button>}
      filters={
        <NativeSelect
          className="families-choice" label={FAMILIES_TEXTS.tree} description={shown.audience} value={chosen.id} onChange={({ currentTarget }) => start(currentTarget.value)}
          data={trees.map(({ id, title: name }) => ({ value: id, label: isOwn(id) ? `${name} (${FAMILIES_TEXTS.added})` : name }))}
        />
      }
    >
      <div className="families">
        <AnsweredQuestions answered={answered} onChange={(rank) => turn(answers.slice(0, rank))} />
        {next.kind === 'question' ? (
          <AskedQuestion ref={title} rank={answered.length + 1} question={next.question} onAnswer={(rank) => turn([...answers, rank])} />
        ) : (
          <OutcomeView ref={title} outcome={next.outcome} />
        )}
        <TreeFiles tree={chosen} isOwn={isOwn(chosen.id)} onKept={(id) => void read().then(() => start(id))} />
      </div>
    </Screen>
  );
}
