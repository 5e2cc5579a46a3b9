import { Button } from '@mantine/core';
import type { Ref } from 'react';
import type { HelpQuestion } from '../../../domain/families/help-tree.ts';
import { FAMILIES_TEXTS, questionTitle } from '../../../texts/families/families.ts';
import { sourceLine } from '../../../texts/language/source-words.ts';

interface AskedQuestionProps {
  readonly ref: Ref<HTMLHeadingElement>;
  readonly rank: number;
  readonly question: HelpQuestion;
  readonly onAnswer: (rank: number) => void;
}

/** The question of now: what to check first, then one button an answer. */
export function AskedQuestion({ ref, rank, question, onAnswer }: AskedQuestionProps) {
  return (
    <section className="families-card" aria-labelledby="families-title">
      <h2 id="families-title" ref={ref} tabIndex={-1}>{questionTitle(rank, question.question)}</h2>
      {question.checks.length === 0 ? null : (
        <>
          <h3>{FAMILIES_TEXTS.checks}</h3>
          <ul className="families-lines">{question.checks.map((check) => <li key={check}>{check}</li>)}</ul>
        </>
      )}
      <fieldset className="families-answers" aria-label={FAMILIES_TEXTS.answers}>
        {question.answers.map(({ label }, i) => <Button key={label} size="md" justify="start" onClick={() => onAnswer(i)}>{label}</Button>)}
      </fieldset>
      <p className="quiet">{sourceLine(question.source)}</p>
    </section>
  );
}
