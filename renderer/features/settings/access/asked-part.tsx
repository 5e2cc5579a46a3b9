import { Button } from '@mantine/core';
import { ACCESS_TEXTS } from '../../../../texts/station/accesses.ts';
import { TroubleNotice } from '../../../identity/trouble.tsx';
import type { Asked } from './use-asked.ts';

/** What is said while the ENT is asked, and when it does not do what was asked. */
export function AskedPart({ asked: { value, trouble, again } }: { readonly asked: Asked<unknown> }) {
  if (trouble === undefined) return value === undefined ? <output className="quiet">{ACCESS_TEXTS.asking}</output> : null;
  return (
    <TroubleNotice trouble={trouble}>
      {value === undefined ? <Button className="notice-button" onClick={again}>{ACCESS_TEXTS.retry}</Button> : null}
    </TroubleNotice>
  );
}
