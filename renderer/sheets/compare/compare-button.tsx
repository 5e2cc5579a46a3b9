import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { COMPARE_TEXTS } from '../../../texts/people/compare-people.ts';

const CompareDialog = lazy(async () => ({ default: (await import('./compare-dialog.tsx')).CompareDialog }));

/** « Comparer avec… »: what this person has and not another, the fastest diagnosis (ux §2.7). */
export function CompareButton({ index }: { readonly index: number }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="compact-sm" onClick={() => setOpen(true)}>{COMPARE_TEXTS.open}</Button>
      {isOpen ? <Suspense fallback={null}><CompareDialog index={index} onClose={() => setOpen(false)} /></Suspense> : null}
    </>
  );
}
