import { Button, NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { listRubriques } from '../../../../domain/rubriques/rubrique.ts';
import { kindOfSpace } from '../../../../domain/connectors/spaces/shared-space.ts';
import { SPACE_KINDS, SPACE_TEXTS as TEXTS } from '../../../../texts/connectors/space-screen.ts';
import { useActions, useSchool } from '../../../school/store/school-context.tsx';
import { MOST_SHOWN, type ObservedProps } from './part-props.ts';

type Line = ObservedProps['observation']['spaces'][number];

/** Which rubrique each thread or blog of the platform stands for: said once, taken back at will; without any, the sheet. */
export function Spaces({ view, desk, observation: { spaces }, onChanged }: ObservedProps) {
  const { connectors } = useActions();
  const settings = useSchool((state) => state.view);
  const rubriques = useMemo(
    () => listRubriques(settings).filter(({ state }) => state === 'active').map(({ id, title }) => ({ value: id, label: title })).toSorted((a, b) => a.label.localeCompare(b.label, 'fr')),
    [settings],
  );
  const say = async ({ id, rubrique }: Line, to: string): Promise<void> => {
    const local = to === '' ? rubrique : to;
    if (local === null) return;
    const remote = to === '' ? null : id;
    if ((await desk.act(() => connectors.match({ id: view.id, kind: 'space', local, remote }))) !== undefined) onChanged();
  };
  return (
    <>
      <h4>{TEXTS.title}</h4>
      <p className="quiet">{TEXTS.how}</p>
      <table className="school-table" aria-label={TEXTS.title}>
        <thead><tr><th scope="col">{TEXTS.thread}</th><th scope="col">{TEXTS.rubrique}</th></tr></thead>
        <tbody>
          {spaces.slice(0, MOST_SHOWN).map((line) => (
            <tr key={line.id}>
              <th scope="row">{line.title === null ? <span className="quiet">{TEXTS.gone}</span> : <><bdi>{line.title}</bdi> <span className="quiet">{kindWords(line)}</span></>}</th>
              <td>
                <span className="control-acts">
                  <NativeSelect
                    aria-label={TEXTS.rubriqueOf(line.title ?? TEXTS.gone)} miw={240} disabled={desk.isBusy} value={line.rubrique ?? ''}
                    data={[{ value: '', label: TEXTS.none }, ...rubriques]}
                    onChange={({ currentTarget }) => void say(line, currentTarget.value)}
                  />
                  <Proposal line={line} rubriques={rubriques} isBusy={desk.isBusy} onSay={(to) => void say(line, to)} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {spaces.length > MOST_SHOWN ? <p className="quiet">{TEXTS.more(spaces.length - MOST_SHOWN)}</p> : null}
    </>
  );
}

/** What it is there. */
function kindWords({ id }: Line): string {
  const kind = kindOfSpace(id);
  return kind === undefined ? '' : SPACE_KINDS[kind];
}

interface ProposalProps {
  readonly line: Line;
  readonly rubriques: readonly { readonly value: string; readonly label: string }[];
  readonly isBusy: boolean;
  readonly onSay: (to: string) => void;
}

/** The only rubrique of that very name, to agree to. */
function Proposal({ line: { proposal }, rubriques, isBusy, onSay }: ProposalProps) {
  if (proposal === null) return null;
  return <Button disabled={isBusy} onClick={() => onSay(proposal)}>{TEXTS.same(rubriques.find(({ value }) => value === proposal)?.label ?? proposal)}</Button>;
}
