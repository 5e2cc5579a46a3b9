import { oc } from '@orpc/contract';
import { z } from 'zod';
import { HelpTree } from '../../domain/families/help-tree.ts';
import { LockReason } from './station.contract.ts';

/** Trees of a DRANE that one console keeps; beyond, one is removed before another comes. */
export const MOST_HELP_TREES = 20;

const errors = {
  NOT_SIGNED_IN: { status: 401 },
  LOCKED: { status: 423, data: z.object({ reason: LockReason, at: z.string().nullable() }) },
  /** This role writes no tree. */
  FORBIDDEN: { status: 403 },
  /** As many as a console keeps. */
  TOO_MANY: { status: 409 },
} as const;

/** What a page may ask of the trees of « Dépannage familles »; never the answers that somebody gave: nothing about a family is kept. */
export const familiesContract = {
  trees: oc.errors(errors).output(z.array(HelpTree)),
  /** Keeps a tree, in place of the one of that identifier. */
  save: oc.errors(errors).input(HelpTree).output(z.object({})),
  remove: oc.errors(errors).input(z.object({ id: z.string().max(60) })).output(z.object({})),
};
