import { IconArrowBackUp, IconSpeakerphone } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReachOpening, ReachReasons, ReachRemedy } from '../../../../domain/messaging/reach-paths.ts';
import { wayOf, type ListOnlyGroups } from '../../../../domain/messaging/reach-ways.ts';
import { openingCost, REACH_TEXTS } from '../../../../texts/messaging/messaging-reach.ts';
import { gatherPaths, type ShownPath } from './gather-paths.ts';
import { pathWords } from './path-words.ts';
import { remedyLabel } from './remedies.ts';
import { WayMark } from './way-mark.tsx';

const MOST_SHOWN = 6;

interface PathListProps extends ReachActs {
  readonly reasons: ReachReasons;
  readonly listOnly: ListOnlyGroups;
}

interface ReachActs {
  readonly nameOf: (target: string) => string;
  /** Absent for who may not edit; false when it cannot be done for a newcomer. */
  readonly canDo: (remedy: ReachRemedy) => boolean;
  readonly onDo: (remedy: ReachRemedy) => void;
}

/** Every path with what closes it, then the reply, which no setting closes. */
export function PathList({ reasons, listOnly, ...acts }: PathListProps) {
  const [isWhole, setWhole] = useState(false);
  const { byReply, byTargeted } = reasons;
  const paths = gatherPaths(reasons.paths);
  const shown = isWhole ? paths : paths.slice(0, MOST_SHOWN);
  return (
    <>
      {paths.length === 0 ? null : <ol className="reach-paths" aria-label={REACH_TEXTS.paths}>
        {shown.map((path, i) => (
          // Two paths may have the same words: their order is all that tells them apart.
          <li key={i}>
            <PathWords path={path} listOnly={listOnly} />
            <Remedies remedies={path.close} {...acts} />
          </li>
        ))}
      </ol>}
      {shown.length < paths.length ? <button type="button" className="link-button" onClick={() => setWhole(true)}>{REACH_TEXTS.morePaths} ({paths.length})</button> : null}
      {byTargeted ? <p className="reach-beside"><IconSpeakerphone size={15} stroke={1.6} aria-hidden /> {REACH_TEXTS.byTargeted}</p> : null}
      {byReply ? <p className="reach-beside"><IconArrowBackUp size={15} stroke={1.6} aria-hidden /> {REACH_TEXTS.byReply}</p> : null}
      {paths.length === 1 ? <p className="quiet">{REACH_TEXTS.onlyPath}</p> : null}
    </>
  );
}

function PathWords({ path, listOnly }: { readonly path: ShownPath; readonly listOnly: ListOnlyGroups }) {
  const isInferred = 'inferred' in path && path.inferred;
  return (
    <>
      <span>{pathWords(path)}</span>
      {isInferred ? <span className="inferred" title={REACH_TEXTS.inferredHelp}> {REACH_TEXTS.inferred}</span> : null}
      <WayMark rule={wayOf(path, listOnly)} />
    </>
  );
}

interface RemediesProps extends ReachActs {
  readonly remedies: readonly ReachRemedy[];
}

function Remedies({ remedies, nameOf, canDo, onDo }: RemediesProps) {
  return remedies.filter(canDo).map((remedy, i) => (
    <button key={i} type="button" className="link-button block" onClick={() => onDo(remedy)}>{remedyLabel(remedy, nameOf)}</button>
  ));
}

interface OpeningListProps extends ReachActs {
  readonly openings: readonly ReachOpening[];
}

/** On a refusal: each change that would open, the one that shows the fewest people first. */
export function OpeningList({ openings, ...acts }: OpeningListProps) {
  if (openings.length === 0) return <p className="quiet">{REACH_TEXTS.noOpening}</p>;
  return (
    <ul className="reach-paths" aria-label={REACH_TEXTS.openings}>
      {openings.slice(0, MOST_SHOWN).map(({ remedy, people }, i) => (
        <li key={i}>
          {acts.canDo(remedy) ? <button type="button" className="link-button" onClick={() => acts.onDo(remedy)}>{remedyLabel(remedy, acts.nameOf)}</button> : remedyLabel(remedy, acts.nameOf)}{' '}
          <span className="quiet">({openingCost(people)})</span>
        </li>
      ))}
    </ul>
  );
}
