import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { SettingsRow } from '../../../../contract/console/school-snapshot.ts';
import type { StationSchool } from '../../../../contract/console/schools.contract.ts';
import { COPIED_FAMILIES, copyFamily, isSharedKind, MODEL_ENTITIES, type Copied, type CopiedFamily } from '../../../../domain/model/copied-settings.ts';
import { copyRubriques, type CopiedRubriques } from '../../../../domain/model/copied-rubriques.ts';
import { sharedGroups } from '../../../../domain/model/shared-groups.ts';
import { must } from '../../../../domain/kernel/assert.ts';
import { mayEdit } from '../../../../domain/roles/role-matrix.ts';
import type { Change } from '../../../../domain/sync/mutation.ts';
import { createRowTable } from '../../../../domain/sync/row-table.ts';
import { copiedWords, COPY_TEXTS, familyWords, leftOutWords, modelWords, rubriquesLeftOut, RUBRIQUES_ALIKE } from '../../../../texts/station/model.ts';
import { refusalSentence } from '../../../../texts/changes/refusals.ts';
import { schoolTrouble } from '../../../../texts/station/schools.ts';
import { FixPreview } from '../../../controls/fix-preview.tsx';
import { useActions, useSchool } from '../../../school/store/school-context.tsx';
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

/** Takes settings of another school of this computer: chosen by families, shown one by one, then put in the draft. */
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

/** A family that is ticked or not: rubriques are one, put in the draft as an entry of their own. */
type Family = CopiedFamily | 'rubriques';

interface Taken {
  readonly settings: ReadonlyMap<CopiedFamily, Copied>;
  readonly rubriques: CopiedRubriques;
}

function useTaken({ rows }: Model): Taken {
  const here = useSchool((state) => state.view);
  const directory = useSchool((state) => state.directory);
  const [ids] = useState(() => new Map<string, string>());
  return useMemo(() => {
    const model = createRowTable();
    for (const { entity, id, ver, fields } of rows) model.put(entity, id, { ver, fields });
    const kinds = new Map(directory.groups.map(({ id, kind }) => [id, kind]));
    const copying = { here, model, isShared: (groupId: string) => isSharedKind(kinds.get(groupId)) };
    // One that is to be made keeps its identifier from one drawing to the next.
    const newId = (modelId: string): string => ids.get(modelId) ?? must(ids.set(modelId, crypto.randomUUID()).get(modelId), 'just set');
    return {
      settings: new Map(COPIED_FAMILIES.map((family) => [family, copyFamily(family, copying)])),
      rubriques: copyRubriques({ here, model, groups: sharedGroups(here, directory.groups, model), newId }),
    };
  }, [rows, here, directory, ids]);
}

/** What differs, family by family, and what the ticked ones would change. */
function Differences({ model, onDone }: { readonly model: Model; readonly onDone: () => void }) {
  const now = useNow();
  const { settings, rubriques } = useTaken(model);
  const [unticked, setUnticked] = useState<ReadonlySet<Family>>(new Set());
  const changesOf = (family: Family): readonly Change[] => (family === 'rubriques' ? rubriques.changes : (settings.get(family)?.changes ?? []));
  const families = [...COPIED_FAMILIES, 'rubriques' as const].filter((family) => changesOf(family).length > 0);
  const ticked = families.filter((family) => !unticked.has(family));
  const leftOut = settings.get('matrix')?.leftOut ?? 0;
  if (families.length === 0) return <><InlineNotice kind="success">{COPY_TEXTS.same}</InlineNotice><Kept rubriques={rubriques} /></>;
  return (
    <>
      <p className="quiet">{modelWords(model.school.name, model.receivedAt, now)}</p>
      <Checkbox.Group label={COPY_TEXTS.families} value={ticked} onChange={(kept) => setUnticked(new Set(families.filter((family) => !kept.includes(family))))}>
        {families.map((family) => <Checkbox key={family} className="model-family" value={family} label={familyWords(family, changesOf(family).length)} />)}
      </Checkbox.Group>
      {leftOut === 0 ? null : <p className="quiet">{leftOutWords(leftOut)}</p>}
      <Kept rubriques={rubriques} />
      <PutInDraft
        school={model.school.name} onDone={onDone}
        settings={ticked.flatMap((family) => (family === 'rubriques' ? [] : changesOf(family)))} rubriques={ticked.includes('rubriques') ? rubriques.changes : []}
      />
    </>
  );
}

/** How rubriques are set beside each other, and what of them is not carried over. */
function Kept({ rubriques: { changes, leftOut } }: Pick<Taken, 'rubriques'>) {
  return (
    <>
      {changes.length === 0 ? null : <p className="quiet">{RUBRIQUES_ALIKE}</p>}
      {rubriquesLeftOut(leftOut).map((sentence) => <p key={sentence} className="quiet">{sentence}</p>)}
    </>
  );
}

interface Putting {
  readonly school: string;
  readonly settings: readonly Change[];
  readonly rubriques: readonly Change[];
  readonly onDone: () => void;
}

/** Every line of what is ticked, then two entries at most: rubriques go together or not at all, mothers with daughters. */
function PutInDraft({ school, settings, rubriques, onDone }: Putting) {
  const { record } = useActions();
  const { refusal, attempt } = useRefusal('group');
  const changes = useMemo(() => [...settings, ...rubriques], [settings, rubriques]);
  const put = (): void => {
    const entry = (part: readonly Change[], atomic: boolean) =>
      part.length === 0 ? undefined : record({ intention: { kind: 'settings.copy', school, settings: part.length }, changes: part, atomic });
    const refused = entry(rubriques, true) ?? entry(settings, false);
    attempt(refused);
    if (refused === undefined) onDone();
  };
  return (
    <>
      {changes.length === 0 ? null : <FixPreview changes={changes} />}
      {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal)}</InlineNotice>}
      <div><Button variant="filled" disabled={changes.length === 0} onClick={put}>{copiedWords(changes.length)}</Button></div>
    </>
  );
}
