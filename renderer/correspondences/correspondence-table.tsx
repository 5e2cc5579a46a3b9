import { Button } from '@mantine/core';
import type { MatchedName } from '../../domain/correspondences/names-to-match.ts';
import { acceptAllLabel, CORRESPONDENCE_TEXTS as TEXTS } from '../../texts/files/correspondences.ts';
import { INFERRED_LABEL } from '../../texts/controls/labels.ts';
import { MoreLines } from '../ui/more-lines.tsx';
import { StatusBadge } from '../ui/status-badge.tsx';
import { CorrespondenceLine } from './correspondence-line.tsx';
import { useCorrespondenceActs } from './use-correspondence-acts.ts';

/** The names of files that the directory does not have, and what each one is there: chosen, or accepted from a guess (ALI-03). */
export function CorrespondenceTable({ lines }: { readonly lines: readonly MatchedName[] }) {
  const { canEdit, say, accept } = useCorrespondenceActs();
  const guessed = canEdit ? lines.filter(({ guessId }) => guessId !== undefined) : [];
  return (
    <section className="correspondences" aria-label={TEXTS.title}>
      <h3>{TEXTS.title}</h3>
      <p className="quiet">{TEXTS.lead}</p>
      {guessed.length === 0 ? null : (
        <p className="correspondence-guesses">
          <Button onClick={() => accept(guessed)}>{acceptAllLabel(guessed.length)}</Button>
          <span className="quiet"><StatusBadge kind="inferred">{INFERRED_LABEL}</StatusBadge> {TEXTS.guesses}</span>
        </p>
      )}
      <MoreLines items={lines}>
        {(shown) => (
          <table>
            <thead><tr><th scope="col">{TEXTS.name}</th><th scope="col">{TEXTS.kind}</th><th scope="col">{TEXTS.here}</th></tr></thead>
            <tbody>{shown.map((line) => <CorrespondenceLine key={`${line.name.kind} ${line.name.label}`} line={line} canEdit={canEdit} onSay={(id) => say(line.name, id)} />)}</tbody>
          </table>
        )}
      </MoreLines>
    </section>
  );
}
