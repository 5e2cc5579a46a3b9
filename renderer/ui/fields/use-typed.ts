import { useState } from 'react';

/** What is being typed over a value that is kept elsewhere; it starts anew when that value changes. */
export function useTyped(kept: string): readonly [typed: string, setTyped: (typed: string) => void] {
  const [last, setLast] = useState({ kept, typed: kept });
  if (last.kept !== kept) setLast({ kept, typed: kept });
  return [last.kept === kept ? last.typed : kept, (typed) => setLast({ kept, typed })];
}
