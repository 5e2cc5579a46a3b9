import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { SettingsRow } from '../../../../contract/console/school-snapshot.ts';
import type { StationSchool } from '../../../../contract/console/schools.contract.ts';
import { COPIED_FAMILIES, copyFamily, isSharedKind, MODEL_ENTITIES, type Copied, type CopiedFamily } from '../../../../domain/model/copied-settings.ts';
import { mayEdit } from '../../../../domain/roles/role-matrix.ts';
import { createRowTable } from '../../../../domain/sync/row-table.ts';
import { copiedWords, COPY_TEXTS, familyWords, leftOutWords, modelWords } from '../../../../texts/station/model.ts';
import { refusalSentence } from '../../../../texts/changes/refusals.ts';
import { schoolTrouble } from '../../../../texts/station/schools.ts';
import { FixPreview } from '../../../controls/fix-preview.tsx';
import { useActions, useSchool } from '../../../school/school-context.tsx';
import { useRefusal } from '../../../sheets/use-refusal.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { readSchoolTrouble } from './school-trouble.ts';

/** A model that was read, and from which school. */
interface Model {
  readonly school: StationSchool;
  readonly rows: readonly SettingsRow[];
  readonly receivedAt: string | null;
}

/** Takes settings of another school of this computer: chosen by families, shown one by one, then one entry of the draft. */
export function CopyModel({ schools }: { readonly schools: readonly StationSchool[] }) {
  const actions = useActions();
  const canEdit = useSchool(({ actor }) => actor !== null && MODEL_ENTITIES.every((entity) => mayEdit(actor.role, entity)));
  const [model, setModel] = useState<Model | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const others = schools.filter(({ isOpen }) => !isOpen);
  if (others.length === 0 || !canEdit) return null;
  const choose = async (id: string): Promise<void> => {
    const school = others.find((one) => one.id === id);
    setModel(null);
    setTrouble(null);
    if (school === undefined) return;
    try {
      setModel({ school, ...(await actions.schools.model({ id })) });
    } catch (error) {
      setTrouble(schoolTrouble(readSchoolTrouble(error)));
    }
  };
  return (
    <section className="form-fields" aria-label={COPY_TEXTS.title}>
      <h2>{COPY_TEXTS.title}</h2>
      <p>{COPY_TEXTS.purpose}</p>
      <NativeSelect label={COPY_TEXTS.model} w={420} data={[{ value: '', label: COPY_TEXTS.choose }, ...others.map(({ id, name }) => ({ value: id, label: name }))]} onChange={(event) => void choose(event.currentTarget.value)} />
      {trouble === null ? null : <InlineNotice kind="warning">{trouble}</InlineNotice>}
      {model === null ? null : <Differences key={model.school.id} model={model} onDone={() => setModel(null)} />}
    </section>
  );
}

function useCopied({ rows }: Model): ReadonlyMap<CopiedFamily, Copied> {
  const here = useSchool((state) => state.view);
  const directory = useSchool((state) => state.directory);
  return useMemo(() => {
    const model = createRowTable();
    for (const { entity, id, ver, fields } of rows) model.put(entity, id, { ver, fields });
    const kinds = new Map(directory.groups.map(({ id, kind }) => [id, kind]));
    const copying = { here, model, isShared: (groupId: string) => isSharedKind(kinds.get(groupId)) };
    return new Map(COPIED_FAMILIES.map((family) => [family, copyFamily(family, copying)]));
  }, [rows, here, directory]);
}

/** What differs, family by family, and what the ticked ones would change. */
function Differences({ model, onDone }: { readonly model: Model; readonly onDone: () => void }) {
  const { record } = useActions();
  const now = useNow();
  const copied = useCopied(model);
  const [unticked, setUnticked] = useState<ReadonlySet<CopiedFamily>>(new Set());
  const { refusal, attempt } = useRefusal('group');
  const families = COPIED_FAMILIES.filter((family) => (copied.get(family)?.changes.length ?? 0) > 0);
  const ticked = families.filter((family) => !unticked.has(family));
  const changes = ticked.flatMap((family) => copied.get(family)?.changes ?? []);
  const leftOut = copied.get('matrix')?.leftOut ?? 0;
  const put = (): void => {
    const refused = record({ intention: { kind: 'settings.copy', school: model.school.name, settings: changes.length }, changes, atomic: false });
    attempt(refused);
    if (refused === undefined) onDone();
  };
  if (families.length === 0) return <InlineNotice kind="success">{COPY_TEXTS.same}</InlineNotice>;
  return (
    <>
      <p className="quiet">{modelWords(model.school.name, model.receivedAt, now)}</p>
      <Checkbox.Group label={COPY_TEXTS.families} value={ticked} onChange={(kept) => setUnticked(new Set(families.filter((family) => !kept.includes(family))))}>
        {families.map((family) => <Checkbox key={family} className="model-family" value={family} label={familyWords(family, copied.get(family)?.changes.length ?? 0)} />)}
      </Checkbox.Group>
      {leftOut === 0 ? null : <p className="quiet">{leftOutWords(leftOut)}</p>}
      {changes.length === 0 ? null : <FixPreview changes={changes} />}
      {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal)}</InlineNotice>}
      <div><Button variant="filled" disabled={changes.length === 0} onClick={put}>{copiedWords(changes.length)}</Button></div>
    </>
  );
}
