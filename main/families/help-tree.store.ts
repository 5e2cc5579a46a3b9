import { z } from 'zod';
import { MOST_HELP_TREES } from '../../contract/console/families.contract.ts';
import { HelpTree } from '../../domain/families/help-tree.ts';
import type { Store } from '../database/open-store.ts';
import { createNamedValues } from '../preferences/named-values.store.ts';

/** The trees of « Dépannage familles » that this computer was given, beside those of the console. */
export interface HelpTreeStore {
  all(): HelpTree[];
  /** False when there are as many as a console keeps. */
  save(tree: HelpTree): boolean;
  remove(id: string): void;
}

const TREES = 'families trees';

/** Prepares what is kept of trees. */
export function createHelpTreeStore(store: Store): HelpTreeStore {
  const values = createNamedValues(store);
  const all = (): HelpTree[] => values.read(TREES, z.array(HelpTree)) ?? [];
  return {
    all,
    save: (tree) => {
      const others = all().filter(({ id }) => id !== tree.id);
      if (others.length >= MOST_HELP_TREES) return false;
      values.keep(TREES, [...others, tree]);
      return true;
    },
    remove: (id) => values.keep(TREES, all().filter((one) => one.id !== id)),
  };
}
