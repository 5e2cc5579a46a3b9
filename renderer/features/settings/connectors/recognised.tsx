import { Button } from '@mantine/core';
import type { Observation } from '../../../../contract/ent/connectors.ts';
import { MATCHING_TEXTS as TEXTS } from '../../../../texts/connectors/matching-screen.ts';
import { MoreLines } from '../../../ui/more-lines.tsx';
import { useMatchNames } from './match-names.ts';

type Line = Observation['recognised'][number];

interface RecognisedProps {
  readonly lines: readonly Line[];
  readonly isBusy: boolean;
  readonly onTakeBack: (line: Line) => void;
}

const HEADERS = [TEXTS.kind, TEXTS.there, TEXTS.here, TEXTS.act];

/** What somebody said to be the same, closed; each may be taken back. */
export function Recognised({ lines, isBusy, onTakeBack }: RecognisedProps) {
  const nameOf = useMatchNames();
  return (
    <details>
      <summary>{TEXTS.recognised(lines.length)}</summary>
      <p className="quiet">{TEXTS.recognisedHow}</p>
      <MoreLines items={lines}>
        {(shown) => (
          <table className="school-table" aria-label={TEXTS.recognised(lines.length)}>
            <thead><tr>{HEADERS.map((header) => <th key={header} scope="col">{header}</th>)}</tr></thead>
            <tbody>
              {shown.map((line) => (
                <tr key={`${line.kind} ${line.local}`}>
                  <td>{TEXTS.kinds[line.kind]}</td>
                  <th scope="row">{line.name === null ? <span className="quiet">{TEXTS.gone}</span> : <bdi>{line.name}</bdi>}</th>
                  <td><bdi>{nameOf(line.kind, line.local)}</bdi></td>
                  <td><Button disabled={isBusy} aria-label={TEXTS.notSameOf(nameOf(line.kind, line.local))} onClick={() => onTakeBack(line)}>{TEXTS.notSame}</Button></td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </MoreLines>
    </details>
  );
}
