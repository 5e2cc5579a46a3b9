import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Person } from '../../../../domain/directory/person.ts';
import { SUSPENSION_TEXTS } from '../../../../texts/accounts/suspension.ts';
import { useMayEdit } from '../../../sheets/use-may-edit.ts';
import { SuspendDialog } from './suspend-dialog.tsx';

/** Opens the crisis kit, for who may decide it; `shown` gives the people in sight, where a filter chose some. */
export function SuspendButton({ shown }: { readonly shown: () => readonly Person[] }) {
  const [people, setPeople] = useState<readonly Person[]>();
  if (!useMayEdit('accountSuspension')) return null;
  return (
    <>
      <Button variant="default" onClick={() => setPeople(shown())}>{SUSPENSION_TEXTS.open}</Button>
      {people === undefined ? null : <SuspendDialog shown={people} onClose={() => setPeople(undefined)} />}
    </>
  );
}
