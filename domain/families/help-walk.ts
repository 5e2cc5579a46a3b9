import type { HelpOutcome, HelpQuestion, HelpTree } from './help-tree.ts';

/** A question that was answered. */
export interface AnsweredQuestion {
  readonly question: HelpQuestion;
  readonly answer: string;
}

/** Where the answers given so far lead: to a question, or to what there is to do. */
export interface HelpPlace {
  readonly answered: readonly AnsweredQuestion[];
  readonly next: { readonly kind: 'question'; readonly question: HelpQuestion } | { readonly kind: 'outcome'; readonly outcome: HelpOutcome };
}

/** Follows the answers (their ranks) from the start; answers that the tree does not have end the walk where they are given. */
export function walkHelp(tree: HelpTree, answers: readonly number[]): HelpPlace {
  const answered: AnsweredQuestion[] = [];
  let at = tree.start;
  for (const rank of answers) {
    const question = tree.questions.find(({ id }) => id === at);
    const answer = question?.answers[rank];
    if (question === undefined || answer === undefined) break;
    answered.push({ question, answer: answer.label });
    at = answer.to;
  }
  return { answered, next: placeOf(tree, at) };
}

function placeOf(tree: HelpTree, at: string): HelpPlace['next'] {
  const question = tree.questions.find(({ id }) => id === at);
  if (question !== undefined) return { kind: 'question', question };
  const outcome = tree.outcomes.find(({ id }) => id === at);
  // A tree is read whole before it is walked: every answer of it leads somewhere.
  if (outcome === undefined) throw new RangeError(`The tree leads to ${at}, which it does not hold`);
  return { kind: 'outcome', outcome };
}
