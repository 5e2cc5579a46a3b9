import { useCallback } from 'react';
import { useSchool } from '../school/store/school-context.tsx';
import { sentenceName } from '../ui/person-name.tsx';

/** Looks people up by identifier for the sentences; undefined once they have left the school. */
export function usePersonNames(): (personId: string) => string | undefined {
  const directory = useSchool((state) => state.directory);
  return useCallback(
    (personId) => {
      const person = directory.findPerson(personId);
      return person === undefined ? undefined : sentenceName(person);
    },
    [directory],
  );
}
