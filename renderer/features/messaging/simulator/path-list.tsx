import { IconArrowBackUp, IconSpeakerphone } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReachOpening, ReachReasons, ReachRemedy } from '../../../../domain/messaging/reach-paths.ts';
import { classPath, mailingPath, openingCost, REACH_TEXTS, rubriquePath, targetPath } from '../../../../texts/messaging/messaging-reach.ts';
import { gatherPaths, type ShownPath } from './gather-paths.ts';
import { remedyLabel } from './remedies.ts';

const MOST_SHOWN = 6;

interface PathListProps {
  readonly reasons: ReachReasons;
  readonly nameOf: (target: string) => string;
  /** Absent for who may not edit; false when it cannot be done for a newcomer. */
  readonly canDo: (remedy: ReachRemedy) => boolean;
  readonly onDo: (remedy: ReachRemedy) => void;
}

/** Every path with what closes it, then the reply, which no setting closes. */
export function PathList({ reasons, ...acts }: PathListProps) {
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
            <PathWords path={path} />
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

function PathWords({ path }: { readonly path: ShownPath }) {
  const isInferred = 'inferred' in path && path.inferred;
  const note = path.via === 'classSphere' ? path.note : undefined;
  return (
    <>
      <span>{pathWords(path)}{note === undefined ? '' : `, ${REACH_TEXTS.notes[note]}`}</span>
      {isInferred ? <span className="inferred" title={REACH_TEXTS.inferredHelp}> {REACH_TEXTS.inferred}</span> : null}
    </>
  );
}

function pathWords(path: ShownPath): string {
  switch (path.via) {
    case 'target':
      return targetPath(path.group.name, path.cell.emitter);
    case 'classSphere':
      return classPath(path.cell.emitter, path.by, path.classes.map(({ name }) => name));
    case 'rubriqueSphere':
      return rubriquePath(path.rubriques.map(({ name }) => name), path.cell.emitter);
    default:
      return mailingPath(path.rubrique.name);
  }
}

interface RemediesProps extends Omit<PathListProps, 'reasons'> {
  readonly remedies: readonly ReachRemedy[];
}

function Remedies({ remedies, nameOf, canDo, onDo }: RemediesProps) {
  return remedies.filter(canDo).map((remedy, i) => (
    <button key={i} type="button" className="link-button block" onClick={() => onDo(remedy)}>{remedyLabel(remedy, nameOf)}</button>
  ));
}

interface OpeningListProps extends Omit<PathListProps, 'reasons'> {
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
