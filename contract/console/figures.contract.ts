import { oc } from '@orpc/contract';
import { z } from 'zod';
import { StatisticStatement } from '../../domain/figures/statistics/statistic.ts';
import { LockReason } from './station.contract.ts';

/** Files of statistics that a console keeps for a school. */
export const MOST_STATISTICS = 60;

const errors = {
  NOT_SIGNED_IN: { status: 401 },
  LOCKED: { status: 423, data: z.object({ reason: LockReason, at: z.string().nullable() }) },
  /** As many as a console keeps. */
  TOO_MANY: { status: 409 },
  NOT_KEPT: { status: 507, data: z.object({ reason: z.enum(['disk-full', 'read-only', 'io']) }) },
} as const;

/** What this computer keeps of the statistics of the ENT: figures of groups of people, none of a person. */
export const figuresContract = {
  /** In the order in which they were imported. */
  statistics: oc.errors(errors).output(z.array(StatisticStatement)),
  /** Keeps a file; durable when it answers. */
  keep: oc.errors(errors).input(StatisticStatement).output(z.object({})),
  forget: oc.errors(errors).input(z.object({ id: StatisticStatement.shape.id })).output(z.object({})),
};
