import { Switch } from '@mantine/core';
import { TwoPersonAct } from '../../../../domain/roles/two-persons.ts';
import { ACCESS_TEXTS, emergencyAskedSentence, TWO_PERSONS_TEXTS } from '../../../../texts/station/accesses.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import type { AccessesPart } from './accesses-part.ts';

/** For what the school wants two administrators (ASVS 2.3.5). */
export function TwoPersons({ asked, accesses }: AccessesPart) {
  const { emergencyAsked } = accesses;
  return (
    <>
      <h3>{ACCESS_TEXTS.twoPersons}</h3>
      {emergencyAsked === null ? null : <InlineNotice kind="info">{emergencyAskedSentence(emergencyAsked)}</InlineNotice>}
      {TwoPersonAct.options.map((act) => <Option key={act} act={act} asked={asked} accesses={accesses} />)}
    </>
  );
}

function Option({ act, asked, accesses: { twoPersons } }: AccessesPart & { readonly act: TwoPersonAct }) {
  const { access } = useActions();
  const { wanted, endAsked, endAskedByMe } = twoPersons[act];
  return (
    <>
      <Switch
        {...TWO_PERSONS_TEXTS[act]}
        checked={wanted && !endAskedByMe}
        onChange={(event) => {
          const { checked } = event.currentTarget;
          void asked.act(() => access.wantTwoPersons({ act, wanted: checked }));
        }}
      />
      {endAsked ? <InlineNotice kind="info">{endAskedByMe ? ACCESS_TEXTS.endAskedByMe : ACCESS_TEXTS.endAsked}</InlineNotice> : null}
    </>
  );
}
