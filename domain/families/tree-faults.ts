/** What makes a tree of questions impossible to walk. */
export type TreeFaultKind = 'twice' | 'unknown-target' | 'loop' | 'never-reached';

/** A fault, and where it is in the file. */
export interface TreeFault {
  readonly path: readonly (string | number)[];
  readonly fault: TreeFaultKind;
}

/** What of a tree says where it leads. */
interface Branches {
  readonly start: string;
  readonly questions: readonly { readonly id: string; readonly answers: readonly { readonly to: string }[] }[];
  readonly outcomes: readonly { readonly id: string }[];
}

type Place = readonly (string | number)[];

/** Every answer leads somewhere, never back, and everything is reached: whoever answers comes to an end. */
export function treeFaults(tree: Branches): readonly TreeFault[] {
  const places = placesOf(tree);
  const twice = places.filter(({ id }, i) => places.findIndex((one) => one.id === id) !== i).map(({ path }): TreeFault => ({ path, fault: 'twice' }));
  const ids = new Set(places.map(({ id }) => id));
  const { reached, loops } = walkAll(tree);
  const never = places.filter(({ id }) => !reached.has(id)).map(({ path }): TreeFault => ({ path, fault: 'never-reached' }));
  return [...twice, ...unknownTargets(tree, ids), ...loops, ...never];
}

function placesOf({ questions, outcomes }: Branches): readonly { readonly id: string; readonly path: Place }[] {
  return [...questions.map(({ id }, i) => ({ id, path: ['questions', i, 'id'] })), ...outcomes.map(({ id }, i) => ({ id, path: ['outcomes', i, 'id'] }))];
}

function unknownTargets({ start, questions }: Branches, ids: ReadonlySet<string>): readonly TreeFault[] {
  const targets = [{ to: start, path: ['start'] as Place }, ...questions.flatMap(({ answers }, i) => answers.map(({ to }, j) => ({ to, path: ['questions', i, 'answers', j, 'to'] })))];
  return targets.filter(({ to }) => !ids.has(to)).map(({ path }) => ({ path, fault: 'unknown-target' }));
}

/** Goes down every branch once; an answer that leads to a question still being answered is a loop. */
function walkAll({ start, questions }: Branches): { readonly reached: ReadonlySet<string>; readonly loops: readonly TreeFault[] } {
  const reached = new Set<string>();
  const loops: TreeFault[] = [];
  const visit = (id: string, above: readonly string[]): void => {
    reached.add(id);
    const i = questions.findIndex((one) => one.id === id);
    questions[i]?.answers.forEach(({ to }, j) => {
      if (to === id || above.includes(to)) loops.push({ path: ['questions', i, 'answers', j, 'to'], fault: 'loop' });
      else if (!reached.has(to)) visit(to, [...above, id]);
    });
  };
  visit(start, []);
  return { reached, loops };
}
