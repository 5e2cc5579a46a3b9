import type { ReachReasons } from '../../../../domain/messaging/reach-paths.ts';
import { bestWay, wayOf, type ListOnlyGroups } from '../../../../domain/messaging/reach-ways.ts';
import type { Paper } from '../../../../domain/paper/paper.ts';
import { REACH_TEXTS } from '../../../../texts/messaging/messaging-reach.ts';
import { WAY_TEXTS, wayReason, wayWords } from '../../../../texts/messaging/reach-ways.ts';
import { gatherPaths } from '../simulator/gather-paths.ts';
import { pathWords } from '../simulator/path-words.ts';

/** An answer of the simulator, as it is printed. */
export interface PrintedReach {
  readonly from: string;
  readonly to: string;
  /** Whether one of them is somebody of the school. */
  readonly namesSomebody: boolean;
  readonly reasons: ReachReasons;
  readonly listOnly: ListOnlyGroups;
}

/** « Qui peut écrire à qui ? »: the answer, then each path with the way that it opens and why. */
export function reachPaper({ from, to, namesSomebody, reasons, listOnly }: PrintedReach): Paper {
  const way = bestWay(reasons.paths, listOnly);
  const answer = way === undefined ? REACH_TEXTS.cannot : `${REACH_TEXTS.can}, ${wayWords(way)}`;
  return {
    title: REACH_TEXTS.title,
    list: namesSomebody ? 'person' : null,
    unsent: 'counted',
    notes: [`${REACH_TEXTS.from} : ${from}. ${REACH_TEXTS.to} : ${to}.`, `${answer}.`, WAY_TEXTS.help, REACH_TEXTS.byReply, ...(reasons.byTargeted ? [REACH_TEXTS.byTargeted] : [])],
    tables: [{
      title: REACH_TEXTS.paths,
      columns: [REACH_TEXTS.path, WAY_TEXTS.way, WAY_TEXTS.why],
      rows: gatherPaths(reasons.paths).map((path) => {
        const rule = wayOf(path, listOnly);
        return [pathWords(path), wayWords(rule), wayReason(rule)];
      }),
    }],
  };
}
