import { Button } from '@mantine/core';
import type { Refusal } from '../../../domain/rubriques/refusal.ts';
import { refusalSentence } from '../../../texts/changes/refusals.ts';
import { openMothers } from '../../../texts/rubriques/rubriques.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { sentenceName } from '../../ui/person-name.tsx';
import { useDesk, useScreen } from './desk/desk.tsx';
import { useFocusedRubrique } from './desk/focused-rubrique.ts';
import { openWithMothers } from './acts/rubrique-acts.ts';

/** Why the last act was refused, under the toolbar, with what would make it possible. */
export function PlaceNotice() {
  const { actions, screen, school } = useDesk();
  const refusal = useSchool(({ notice }) => (notice?.kind === 'refusal' ? notice.refusal : undefined));
  const remark = useScreen((state) => state.remark);
  if (refusal !== undefined) {
    const nameOf = (id: string): string | undefined => {
      const person = school.getState().directory.findPerson(id);
      return person === undefined ? undefined : sentenceName(person);
    };
    return (
      <InlineNotice kind="warning" onClose={actions.dismissNotice}>
        {refusalSentence(refusal, nameOf)} <WayOut refusal={refusal} />
      </InlineNotice>
    );
  }
  return remark === null ? null : <InlineNotice kind="info" onClose={() => screen.setState({ remark: null })}>{remark}</InlineNotice>;
}

function WayOut({ refusal }: { readonly refusal: Refusal }) {
  const desk = useDesk();
  const rubrique = useFocusedRubrique();
  if (refusal.kind !== 'public-under-private' || rubrique === undefined) return null;
  return <Button size="compact-xs" onClick={() => openWithMothers(desk, rubrique)}>{openMothers(refusal.mothers.length)}</Button>;
}
