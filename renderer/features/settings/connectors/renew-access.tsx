import { Button } from '@mantine/core';
import { useState } from 'react';
import { ACCESS_TEXTS as TEXTS } from '../../../../texts/connectors/access-screen.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { AccessReturn } from './access-return.tsx';
import type { PartProps } from './part-props.ts';

/** Grants again an access that was granted, with nothing to type but where the platform brings one back. */
export function RenewAccess({ view: { signIn }, desk }: PartProps) {
  const { connectors } = useActions();
  const [page, setPage] = useState<string>();
  if (signIn?.way !== 'grant') return null;
  const begin = async (): Promise<void> => setPage((await desk.act(() => connectors.askAccess({ id: 'entcore' })))?.page);
  if (page !== undefined) return <AccessReturn page={page} label={TEXTS.endAgain} desk={desk} onDone={() => setPage(undefined)} />;
  return <div><Button disabled={desk.isBusy} onClick={() => void begin()}>{TEXTS.renew}</Button></div>;
}
