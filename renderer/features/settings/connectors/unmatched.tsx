import { Button, NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import type { Observation } from '../../../../contract/ent/connectors.ts';
import { MATCH_KINDS } from '../../../../domain/connectors/mapping/recognised.ts';
import { sureProposals } from '../../../../domain/connectors/mapping/sure-proposals.ts';
import { readSchoolGroup } from '../../../../domain/directory/school-group.ts';
import { listInspectors } from '../../../../domain/inspections/inspector.ts';
import { listServices } from '../../../../domain/services/service.ts';
import { MATCHING_TEXTS as TEXTS } from '../../../../texts/connectors/matching-screen.ts';
import { formatNumber } from '../../../../texts/language/typography.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { MoreLines } from '../../../ui/more-lines.tsx';
import { useMatchNames } from './match-names.ts';
import type { Match } from './part-props.ts';

type Line = Observation['unmatched'][number];
type Choices = Readonly<Partial<Record<Line['kind'], readonly { readonly value: string; readonly label: string }[]>>>;

interface UnmatchedProps {
  readonly lines: readonly Line[];
  /** People who are not listed. */
  readonly more: number;
  readonly isBusy: boolean;
  readonly onSay: (matches: readonly Match[]) => void;
}

/** What is only there, and what may be the same here: a person says so, nothing is guessed. */
export function Unmatched({ lines, more, isBusy, onSay }: UnmatchedProps) {
  const choices = useChoices();
  const kinds = Map.groupBy(lines, ({ kind }) => kind);
  return (
    <>
      <h4>{TEXTS.unmatched}</h4>
      <p className="quiet">{TEXTS.unmatchedHow}</p>
      {MATCH_KINDS.flatMap((kind) => {
        const own = kinds.get(kind);
        return own === undefined ? [] : [<OfKind key={kind} kind={kind} lines={own} choices={choices[kind]} isBusy={isBusy} onSay={onSay} />];
      })}
      {more === 0 ? null : <p className="quiet">{TEXTS.morePeople(more)}</p>}
    </>
  );
}

interface OfKindProps extends Omit<UnmatchedProps, 'more'> {
  readonly kind: Line['kind'];
  readonly choices: Choices[Line['kind']];
}

function OfKind({ kind, lines, choices, isBusy, onSay }: OfKindProps) {
  const sure = sureProposals(lines);
  return (
    <section className="form-fields" aria-label={TEXTS.sections[kind]}>
      <h5>{TEXTS.sections[kind]} <span className="quiet">{formatNumber(lines.length)}</span></h5>
      {sure.length < 2 ? null : <div><Button disabled={isBusy} onClick={() => onSay(sure.map(({ local, remote }) => ({ kind, local, remote })))}>{TEXTS.acceptAll(sure.length)}</Button></div>}
      <MoreLines items={lines}>
        {(shown) => (
          <ul className="access-list">
            {shown.map((line) => (
              <li key={line.remote} className="control-acts">
                <bdi>{line.name}</bdi>
                <SayIt line={line} choices={choices} isBusy={isBusy} onSay={(local) => onSay([{ kind, local, remote: line.remote }])} />
              </li>
            ))}
          </ul>
        )}
      </MoreLines>
    </section>
  );
}

/** What of the school may be said to be the same: its free groups, its lines of « Qui fait quoi ? », its services. */
function useChoices(): Choices {
  const settings = useSchool((state) => state.view);
  return useMemo(() => {
    const groups = [...settings.list('schoolGroup')].flatMap(([id, row]) => readSchoolGroup(id, row) ?? []).filter(({ state }) => state === 'active');
    const ofKind = (wanted: string) => groups.filter(({ kind }) => kind === wanted).map(({ id, name }) => ({ value: id, label: name }));
    return {
      inspector: listInspectors(settings).map(({ id, name }) => ({ value: id, label: name })),
      group: ofKind('free'),
      line: ofKind('functional'),
      service: listServices(settings).map(({ id, label }) => ({ value: id, label })),
    };
  }, [settings]);
}

interface SayItProps {
  readonly line: Line;
  readonly choices: OfKindProps['choices'];
  readonly isBusy: boolean;
  readonly onSay: (local: string) => void;
}

/** The proposal to agree to, where there is one; else the whole list, where one chooses. */
function SayIt({ line: { kind, name, local }, choices, isBusy, onSay }: SayItProps) {
  const nameOf = useMatchNames();
  if (local !== null) return <Button disabled={isBusy} onClick={() => onSay(local)}>{TEXTS.same} {nameOf(kind, local)}</Button>;
  if (choices === undefined) return null;
  return <NativeSelect aria-label={TEXTS.matchWith(name)} disabled={isBusy} data={[{ value: '', label: TEXTS.choosing }, ...choices]} value="" onChange={({ currentTarget }) => onSay(currentTarget.value)} />;
}
