import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { compareTitles } from '../../../domain/kernel/order.ts';
import type { Group } from '../../../domain/directory/group.ts';
import { garPopulations } from '../../../domain/gar/plan/populations.ts';
import { GAR_PUBLICS, publicOf } from '../../../domain/gar/subscription.ts';
import type { AssignmentTarget } from '../../../domain/gar/plan/assignment.ts';
import { GAR_TEXTS, publicLabel } from '../../../texts/gar/gar-screen.ts';
import { levelLabel } from '../../../texts/language/level-label.ts';
import { capital } from '../../../texts/language/typography.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { PrincipalChoice } from '../../sheets/principal-choice.tsx';

const KINDS = GAR_TEXTS.targetKinds;
type Kind = keyof typeof KINDS;

const isKind = (value: string): value is Kind => value in KINDS;

/** Chooses a population of any kind (G7), or one person. */
export function TargetChoice({ onChange }: { readonly onChange: (target: AssignmentTarget | undefined) => void }) {
  const [kind, setKind] = useState<Kind>('class');
  const [id, setId] = useState('');
  const choose = (next: string): void => {
    setId(next);
    onChange(next === '' ? undefined : { kind: kind === 'class' ? 'group' : kind, id: next });
  };
  const changeKind = (next: string): void => {
    if (isKind(next)) setKind(next);
    setId('');
    onChange(undefined);
  };
  return (
    <div className="target-choice">
      <NativeSelect label={GAR_TEXTS.targetKind} value={kind} data={Object.entries(KINDS).map(([value, label]) => ({ value, label }))} onChange={(event) => changeKind(event.currentTarget.value)} />
      {kind === 'group' || kind === 'person' ? <Named key={kind} kind={kind} id={id} onChange={choose} /> : <Listed kind={kind} id={id} onChange={choose} />}
    </div>
  );
}

interface ChoiceProps<K extends Kind> {
  readonly kind: K;
  readonly id: string;
  readonly onChange: (id: string) => void;
}

const AMONG = {
  group: { group: ({ kind }: Group) => kind === 'teaching' || kind === 'free' },
  person: { person: ({ profile }: { readonly profile: Parameters<typeof publicOf>[0] }) => publicOf(profile) !== undefined },
} as const;

/** Groups and people are too many to be listed: they are found by name. */
function Named({ kind, id, onChange }: ChoiceProps<'group' | 'person'>) {
  return <PrincipalChoice label={GAR_TEXTS.target} placeholder={GAR_TEXTS.typeName} among={AMONG[kind]} value={id === '' ? undefined : { kind, id }} onChange={(principal) => onChange(principal?.id ?? '')} />;
}

function Listed({ kind, id, onChange }: ChoiceProps<Exclude<Kind, 'group' | 'person'>>) {
  const directory = useSchool((state) => state.directory);
  const data = useMemo(() => [{ value: '', label: '' }, ...choicesOf(kind, directory)], [kind, directory]);
  return <NativeSelect label={GAR_TEXTS.target} value={id} data={data} onChange={(event) => onChange(event.currentTarget.value)} />;
}

function choicesOf(kind: 'class' | 'level' | 'subject' | 'profile', directory: Parameters<typeof garPopulations>[0]) {
  const { classesOfLevel, bySubject } = garPopulations(directory);
  const lists = {
    class: () => directory.groups.filter((group) => group.kind === 'class').map(({ id, name }) => ({ value: id, label: name })),
    level: () => [...classesOfLevel.keys()].map((value) => ({ value, label: levelLabel(value) })),
    subject: () => [...bySubject.keys()].map((value) => ({ value, label: value })),
    profile: () => GAR_PUBLICS.map((value) => ({ value, label: capital(publicLabel(value)) })),
  };
  return lists[kind]().toSorted((a, b) => compareTitles(a.label, b.label));
}
