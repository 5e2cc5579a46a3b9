import { Button } from '@mantine/core';
import { ANSWERER_LENGTHS, nameAnswerers, namedAnswerers, readAnswerers, type Answerers } from '../../../../domain/privacy/answerers.ts';
import { refusalSentence } from '../../../../texts/changes/refusals.ts';
import { ANSWERER_TEXTS as TEXTS } from '../../../../texts/privacy/answerers.ts';
import { useActions, useSchool, useSchoolStore } from '../../../school/store/school-context.tsx';
import { useMayEdit } from '../../../sheets/use-may-edit.ts';
import { useRefusal } from '../../../sheets/use-refusal.ts';
import { KeptField } from '../../../ui/fields/kept-field.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';

/** Names who answers for the data, for the whole school: one action of the draft each time a field is left. */
export function AnswererFields() {
  const view = useSchool((state) => state.view);
  const said = readAnswerers(view);
  const mayEdit = useMayEdit('answerers');
  const { refusal, name } = useNaming();
  return (
    <section className="form-fields" aria-label={TEXTS.title}>
      <h3>{TEXTS.title}</h3>
      <KeptField label={TEXTS.controller} description={TEXTS.controllerHelp} maxLength={ANSWERER_LENGTHS.controller} w={480} kept={said.controller} mayBeEmpty disabled={!mayEdit} onKeep={(controller) => name({ ...said, controller })} />
      <KeptField label={TEXTS.officer} description={TEXTS.officerHelp} maxLength={ANSWERER_LENGTHS.officer} w={480} kept={said.officer} mayBeEmpty disabled={!mayEdit} onKeep={(officer) => name({ ...said, officer })} />
      <p className="quiet">{TEXTS.kept} {mayEdit ? null : TEXTS.readOnly}</p>
      {mayEdit && said.controller === '' && said.officer === '' ? <TakenOver onTake={name} /> : null}
      {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal)}</InlineNotice>}
    </section>
  );
}

function useNaming() {
  const { record } = useActions();
  const store = useSchoolStore();
  const { refusal, attempt } = useRefusal('answerers');
  return { refusal, name: (said: Answerers): void => attempt(record(nameAnswerers(store.getState().view, said))) };
}

/** What an earlier version kept on this computer for one account, offered to the school as long as it names nobody. */
function TakenOver({ onTake }: { readonly onTake: (said: Answerers) => void }) {
  const kept = useSchool((state) => state.preferences.answerers);
  const said = kept === undefined ? undefined : namedAnswerers(kept);
  if (said === undefined) return null;
  return <p>{TEXTS.fromHere} {said.controller} ; {said.officer}. <Button size="compact-sm" variant="default" onClick={() => onTake(said)}>{TEXTS.take}</Button></p>;
}
