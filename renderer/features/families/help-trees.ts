import { useCallback, useEffect, useState } from 'react';
import { HelpTree } from '../../../domain/families/help-tree.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { ofDegree } from '../../../texts/people/degree.ts';
import { SHIPPED_HELP_TREES } from '../../../texts/families/shipped-trees.ts';
import { useActions } from '../../school/store/school-context.tsx';

/** Those of the console; one that its own schema refuses is a bug, that a test finds. */
export const SHIPPED_TREES: readonly HelpTree[] = SHIPPED_HELP_TREES.map((one) => HelpTree.parse(one));

interface HelpTrees {
  readonly trees: readonly HelpTree[];
  readonly isOwn: (id: string) => boolean;
  readonly chosen: HelpTree;
  choose(id: string): void;
  /** Asks again what this computer keeps. */
  read(): Promise<void>;
}

/** The trees of the console, then those that this computer was given; that of the school's degree until one is chosen. */
export function useHelpTrees(): HelpTrees {
  const { families } = useActions();
  const [own, setOwn] = useState<readonly HelpTree[]>([]);
  const [id, choose] = useState('');
  const read = useCallback(() => families.trees().then(setOwn), [families]);
  useEffect(() => {
    // Those of the console are there whatever happens to the others.
    void read().catch(() => undefined);
  }, [read]);
  const trees = [...SHIPPED_TREES, ...own];
  const usual = ofDegree('college-lycee-educonnect', 'ecole-modulo');
  return { trees, isOwn: (one) => own.some((tree) => tree.id === one), chosen: must(trees.find((tree) => tree.id === id) ?? trees.find((tree) => tree.id === usual), 'the console has its trees'), choose, read };
}
