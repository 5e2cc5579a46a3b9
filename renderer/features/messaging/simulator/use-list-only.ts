import { useEffect, useState } from 'react';
import type { ListOnlyGroups } from '../../../../domain/messaging/reach-ways.ts';
import { useActions, useSchool } from '../../../school/store/school-context.tsx';

const NONE: ListOnlyGroups = new Set();

/**
 * The groups that the platform of the school shows by no name, as its last reading says; none without a platform, for who is not an ENT
 * administrator, and while the ENT does not answer: what is shown is then deduced, and says so.
 */
export function useListOnly(): ListOnlyGroups {
  const { connectors } = useActions();
  const asks = useSchool(({ actor }) => actor?.role === 'administrator');
  const [groups, setGroups] = useState(NONE);
  useEffect(() => {
    if (asks) void connectors.list().then((list) => setGroups(new Set(list.flatMap(({ listOnly }) => listOnly))), () => setGroups(NONE));
  }, [connectors, asks]);
  return groups;
}
