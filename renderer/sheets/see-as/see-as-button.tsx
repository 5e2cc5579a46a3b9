import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { NEWCOMERS, newcomerName, SEE_AS_TEXTS } from '../../../texts/people/see-as.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { seeAs } from './see-as.ts';

/** « Voir comme… » : a parent or a pupil of a class, or somebody who is to arrive. */
export function SeeAsButton() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{SEE_AS_TEXTS.open}</Button>
      {isOpen ? <SeeAsDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function SeeAsDialog({ onClose }: { readonly onClose: () => void }) {
  const groups = useSchool((state) => state.directory.groups);
  const classes = groups.filter(({ kind }) => kind === 'class');
  const [who, setWho] = useState(0);
  const [classId, setClassId] = useState(classes[0]?.id ?? '');
  const see = (): void => {
    const [profile, label] = NEWCOMERS[who] ?? NEWCOMERS[0] ?? ['guardian', ''];
    const chosen = classes.find(({ id }) => id === classId);
    onClose();
    seeAs({
      onlooker: { kind: 'newcomer', profile, classIds: chosen === undefined ? [] : [chosen.id] },
      name: newcomerName(label, chosen?.name),
    });
  };
  return (
    <Dialog title={SEE_AS_TEXTS.title} onClose={onClose}>
      <div className="form-fields dialog-body">
        <NativeSelect label={SEE_AS_TEXTS.who} value={who} onChange={(event) => setWho(Number(event.currentTarget.value))} data={NEWCOMERS.map(([, label], i) => ({ value: String(i), label }))} />
        <NativeSelect
          label={SEE_AS_TEXTS.class}
          value={classId}
          onChange={(event) => setClassId(event.currentTarget.value)}
          data={[...classes.map(({ id, name }) => ({ value: id, label: name })), { value: '', label: SEE_AS_TEXTS.anyClass }]}
        />
      </div>
      <div className="dialog-actions">
        <Button variant="filled" onClick={see}>{SEE_AS_TEXTS.see}</Button>
      </div>
    </Dialog>
  );
}
