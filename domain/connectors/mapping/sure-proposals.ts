/** What is only there, and what may be the same here. */
interface Proposed {
  readonly local: string | null;
}

/** Proposals of one kind among which nobody has to choose: what is here is proposed to one thing there. */
export function sureProposals<Line extends Proposed>(lines: readonly Line[]): readonly (Line & { readonly local: string })[] {
  const times = Map.groupBy(lines, ({ local }) => local);
  return lines.filter((line): line is Line & { readonly local: string } => line.local !== null && times.get(line.local)?.length === 1);
}
