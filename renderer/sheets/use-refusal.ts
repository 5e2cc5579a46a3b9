import { useState } from 'react';
import type { Refusal } from '../../domain/rubriques/refusal.ts';

/** Keeps the last refusal under what caused it, until another attempt or another subject. */
export function useRefusal(subject: string): { readonly refusal: Refusal | undefined; attempt(answer: Refusal | undefined): void } {
  const [last, setLast] = useState<{ readonly subject: string; readonly refusal: Refusal | undefined }>({ subject, refusal: undefined });
  return { refusal: last.subject === subject ? last.refusal : undefined, attempt: (refusal) => setLast({ subject, refusal }) };
}
