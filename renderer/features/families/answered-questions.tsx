import type { AnsweredQuestion } from '../../../domain/families/help-walk.ts';
import { FAMILIES_TEXTS } from '../../../texts/families/families.ts';
import { actOn } from '../../../texts/language/typography.ts';

interface AnsweredQuestionsProps {
  readonly answered: readonly AnsweredQuestion[];
  /** Comes back to the question of that rank. */
  readonly onChange: (rank: number) => void;
}

/** What was answered so far, each line leading back to its question. */
export function AnsweredQuestions({ answered, onChange }: AnsweredQuestionsProps) {
  if (answered.length === 0) return null;
  return (
    <ol className="families-answered no-print" aria-label={FAMILIES_TEXTS.answered}>
      {answered.map(({ question, answer }, rank) => (
        <li key={question.id}>
          <span className="quiet">{question.question}</span> <strong>{answer}</strong>{' '}
          <button type="button" className="link-button" aria-label={actOn(FAMILIES_TEXTS.change, question.question)} onClick={() => onChange(rank)}>{FAMILIES_TEXTS.change}</button>
        </li>
      ))}
    </ol>
  );
}
