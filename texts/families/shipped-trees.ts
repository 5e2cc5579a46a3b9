import schoolTree from './ecole.depannage.json' with { type: 'json' };
import collegeTree from './college-lycee.depannage.json' with { type: 'json' };

/** The trees that come with the console, read like any other: the process of 004 for primary schools, the guide of the DRANE for the others. */
export const SHIPPED_HELP_TREES: readonly unknown[] = [collegeTree, schoolTree];
