import { Button } from '@mantine/core';
import { GROUP_KINDS } from '../../domain/correspondences/correspondence.ts';
import type { MatchedName } from '../../domain/correspondences/names-to-match.ts';
import { worksHere } from '../../domain/directory/profile.ts';
import { acceptLabel, choiceLabel, CORRESPONDENCE_TEXTS as TEXTS, NAME_KINDS } from '../../texts/files/correspondences.ts';
import { PrincipalChoice, type Choosable } from '../sheets/principal-choice.tsx';
import { useSettingNames } from '../sheets/use-setting-names.ts';

interface CorrespondenceLineProps {
  readonly line: MatchedName;
  readonly canEdit: boolean;
  readonly onSay: (directoryId: string | null) => void;
}

/** One name of a file: what it is in the ENT, and what it may well be as long as nobody has said. */
export function CorrespondenceLine({ line: { name, saidId, guessId }, canEdit, onSay }: CorrespondenceLineProps) {
  const { person, group } = useSettingNames();
  const label = (id: string): string => person(id) ?? group(id) ?? TEXTS.nobody;
  const kind = name.kind === 'teacher' ? 'person' : 'group';
  return (
    <tr>
      <th scope="row"><bdi>{name.label}</bdi></th>
      <td>{NAME_KINDS[name.kind]}</td>
      <td>
        {canEdit ? (
          <div className="correspondence-choice">
            <PrincipalChoice label={choiceLabel(name.label)} isLabelHidden placeholder={TEXTS.unsaid} among={AMONG[name.kind]} value={saidId === undefined ? undefined : { kind, id: saidId }} onChange={(one) => onSay(one?.id ?? null)} />
            {guessId === undefined ? null : <Button onClick={() => onSay(guessId)}>{acceptLabel(label(guessId))}</Button>}
          </div>
        ) : saidId === undefined ? TEXTS.nobody : label(saidId)}
      </td>
    </tr>
  );
}

const AMONG: Readonly<Record<MatchedName['name']['kind'], Choosable>> = {
  teacher: { person: worksHere },
  class: { group: ({ kind }) => kind === GROUP_KINDS.class },
  group: { group: ({ kind }) => kind === GROUP_KINDS.group },
};
