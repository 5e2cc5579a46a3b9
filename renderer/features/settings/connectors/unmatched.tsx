import { Button, NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import type { Observation } from '../../../../contract/ent/connectors.ts';
import { readSchoolGroup } from '../../../../domain/directory/school-group.ts';
import { listInspectors } from '../../../../domain/inspections/inspector.ts';
import { listServices } from '../../../../domain/services/service.ts';
import { CONNECTOR_TEXTS as TEXTS } from '../../../../texts/connectors/connector-screen.ts';
import { useActions, useSchool } from '../../../school/store/school-context.tsx';
import { useSettingNames } from '../../../sheets/use-setting-names.ts';
import { MOST_SHOWN, type ObservedProps } from './part-props.ts';

type Line = Observation['unmatched'][number];
type Choices = Readonly<Partial<Record<Line['kind'], readonly { readonly value: string; readonly label: string }[]>>>;

/** What is only there, and what may be the same here: a person says so, nothing is guessed. */
export function Unmatched({ view, desk, observation: { unmatched }, onChanged }: ObservedProps) {
  const { connectors } = useActions();
  const choices = useChoices();
  const match = async ({ kind, remote }: Line, local: string): Promise<void> => {
    if ((await desk.act(() => connectors.match({ id: view.id, kind, local, remote }))) !== undefined) onChanged();
  };
  return (
    <>
      <h4>{TEXTS.unmatched}</h4>
      <p className="quiet">{TEXTS.unmatchedHow}</p>
      <ul className="access-list">
        {unmatched.slice(0, MOST_SHOWN).map((line) => (
          <li key={`${line.kind} ${line.remote}`} className="control-acts">
            <span>{TEXTS.kinds[line.kind]} <bdi>{line.name}</bdi></span>
            <SayIt line={line} choices={choices} isBusy={desk.isBusy} onSay={(local) => void match(line, local)} />
          </li>
        ))}
      </ul>
    </>
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
  readonly choices: Choices;
  readonly isBusy: boolean;
  readonly onSay: (local: string) => void;
}

/** The proposal to agree to, where there is one; else the whole list, where one chooses. */
function SayIt({ line: { kind, name, local }, choices, isBusy, onSay }: SayItProps) {
  const names = useSettingNames();
  const nameOf: Readonly<Record<Line['kind'], (id: string) => string | undefined>> = { person: names.person, inspector: names.inspector, group: names.group, line: names.group, service: names.service, role: names.serviceRole };
  if (local !== null) return <Button disabled={isBusy} onClick={() => onSay(local)}>{TEXTS.same} {nameOf[kind](local) ?? local}</Button>;
  const data = choices[kind];
  if (data === undefined) return null;
  return <NativeSelect aria-label={TEXTS.matchWith(name)} disabled={isBusy} data={[{ value: '', label: TEXTS.choosing }, ...data]} value="" onChange={({ currentTarget }) => onSay(currentTarget.value)} />;
}
