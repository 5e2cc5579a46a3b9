import { Button, Tabs, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { matchesWords } from '../../domain/directory/search.ts';
import { addCount, GROUP_TEXTS, previewTitle } from '../../texts/people/groups.ts';
import { PROFILE_LABELS } from '../../texts/people/roles.ts';
import { UI_TEXTS } from '../../texts/frame/ui.ts';
import { useSchool } from '../school/store/school-context.tsx';
import { Dialog } from '../ui/dialogs/dialog.tsx';
import { FilterField } from '../ui/fields/filter-field.tsx';
import { gridName } from '../ui/person-name.tsx';
import { toggled } from '../ui/fields/toggled.ts';
import { recognisePeople, type RecognisedList } from './recognise-people.ts';
import { PeopleChoice, UnknownLine } from './unknown-line.tsx';

interface AddPeopleDialogProps {
  readonly groupName: string;
  readonly members: readonly number[];
  readonly onAdd: (people: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Adds people to a group: found one by one, or pasted as a list that is recognised before it is applied. */
export function AddPeopleDialog({ groupName, members, onAdd, onClose }: AddPeopleDialogProps) {
  const directory = useSchool((state) => state.directory);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const add = (): void => {
    onAdd([...chosen].flatMap((i) => directory.people[i]?.id ?? []));
    onClose();
  };
  return (
    <Dialog onClose={onClose} size={560} title={`${GROUP_TEXTS.add} · ${groupName}`}>
      <Tabs defaultValue="one" onChange={() => setChosen(new Set())}>
        <Tabs.List mb={12}>
          <Tabs.Tab value="one">{GROUP_TEXTS.addOne}</Tabs.Tab>
          <Tabs.Tab value="list">{GROUP_TEXTS.addList}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="one"><SearchPeople members={members} chosen={chosen} onChosen={setChosen} /></Tabs.Panel>
        <Tabs.Panel value="list"><PasteList members={members} onChosen={setChosen} /></Tabs.Panel>
      </Tabs>
      <div className="dialog-actions">
        <Button onClick={onClose}>{UI_TEXTS.cancel}</Button>
        <Button variant="filled" disabled={chosen.size === 0} onClick={add}>{addCount(chosen.size)}</Button>
      </div>
    </Dialog>
  );
}

const MOST_FOUND = 30;

interface SearchPeopleProps {
  readonly members: readonly number[];
  readonly chosen: ReadonlySet<number>;
  readonly onChosen: (chosen: ReadonlySet<number>) => void;
}

function SearchPeople({ members, chosen, onChosen }: SearchPeopleProps) {
  const directory = useSchool((state) => state.directory);
  const [query, setQuery] = useState('');
  const already = useMemo(() => new Set(members), [members]);
  const words = directory.wordsOf(query);
  const found = words.length === 0 ? [...chosen] : [...directory.people.keys()].filter((i) => matchesWords(directory.searchKeys[i] ?? '', words)).slice(0, MOST_FOUND);
  const toggle = (i: number): void => onChosen(toggled(chosen, i));
  return (
    <>
      <FilterField label={GROUP_TEXTS.addOne} value={query} onChange={setQuery} width={320} />
      <ul className="lines pick-list">
        {found.map((i) => {
          const person = directory.people[i];
          return person === undefined ? null : (
            <li key={person.id} className="line">
              <label className="pick">
                <input type="checkbox" checked={chosen.has(i)} disabled={already.has(i)} onChange={() => toggle(i)} /> <bdi>{gridName(person)}</bdi>{' '}
                <span className="quiet">{already.has(i) ? GROUP_TEXTS.alreadyMember : PROFILE_LABELS[person.profile]}</span>
              </label>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function PasteList({ members, onChosen }: Pick<SearchPeopleProps, 'members' | 'onChosen'>) {
  const directory = useSchool((state) => state.directory);
  const already = useMemo(() => new Set(members), [members]);
  const [pasted, setPasted] = useState('');
  const [list, setList] = useState<RecognisedList | null>(null);
  const [choices, setChoices] = useState<ReadonlyMap<string, number>>(new Map());
  const decide = (read: RecognisedList, made: ReadonlyMap<string, number>): void => {
    setChoices(made);
    onChosen(new Set([...read.certain.flatMap(({ people }) => people), ...made.values()]).difference(already));
  };
  const recognise = (): void => {
    const read = recognisePeople(directory, pasted);
    setList(read);
    decide(read, new Map());
  };
  return (
    <>
      <Textarea label={GROUP_TEXTS.addList} description={GROUP_TEXTS.addListHelp} value={pasted} rows={6} maxLength={50_000} onChange={(event) => setPasted(event.currentTarget.value)} />
      <Button my={8} disabled={pasted.trim() === ''} onClick={recognise}>{GROUP_TEXTS.recognise}</Button>
      {list === null ? null : <Preview list={list} already={already} choices={choices} onChoices={(made) => decide(list, made)} />}
    </>
  );
}

interface PreviewProps {
  readonly list: RecognisedList;
  /** Who is in the group: recognised, and not added again. */
  readonly already: ReadonlySet<number>;
  readonly choices: ReadonlyMap<string, number>;
  readonly onChoices: (choices: ReadonlyMap<string, number>) => void;
}

function Preview({ list: { certain, doubtful, unknown }, already, choices, onChoices }: PreviewProps) {
  const directory = useSchool((state) => state.directory);
  const nameOf = (i: number | undefined): string => {
    const person = directory.people[i ?? -1];
    return person === undefined ? '' : gridName(person);
  };
  const choose = (line: string, value: string): void => {
    const next = new Map(choices);
    next.delete(line);
    if (value !== '') next.set(line, Number(value));
    onChoices(next);
  };
  const choiceOf = (line: string) => ({ already, nameOf, value: choices.get(line), onValue: (value: string) => choose(line, value) });
  const isWholeThere = certain.length > 0 && doubtful.length + unknown.length === 0 && certain.every(({ people }) => already.has(people[0] ?? -1));
  return (
    <div className="preview" aria-live="polite">
      <h3>{previewTitle(GROUP_TEXTS.recognised, certain.length)}</h3>
      <ul className="lines">{certain.map(({ line, people }) => <li key={line}><bdi>{nameOf(people[0])}</bdi> {already.has(people[0] ?? -1) ? <span className="quiet">{GROUP_TEXTS.alreadyMember}</span> : null}</li>)}</ul>
      {doubtful.length === 0 ? null : <h3>{previewTitle(GROUP_TEXTS.doubtful, doubtful.length)}</h3>}
      {doubtful.map(({ line, people }) => <PeopleChoice key={line} line={line} people={people} {...choiceOf(line)} />)}
      {unknown.length === 0 ? null : <h3>{previewTitle(GROUP_TEXTS.unknown, unknown.length)}</h3>}
      <ul className="lines">{unknown.map((line) => <UnknownLine key={line} line={line} {...choiceOf(line)} />)}</ul>
      {isWholeThere ? <p>{GROUP_TEXTS.allMembers}</p> : null}
    </div>
  );
}
