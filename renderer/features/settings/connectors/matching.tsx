import { Button } from '@mantine/core';
import { useState } from 'react';
import { searchKey } from '../../../../domain/directory/search.ts';
import { MATCHING_TEXTS as TEXTS } from '../../../../texts/connectors/matching-screen.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { FilterField } from '../../../ui/fields/filter-field.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { useMatchNames } from './match-names.ts';
import type { Match, ObservedProps } from './part-props.ts';
import { Recognised } from './recognised.tsx';
import { Unmatched } from './unmatched.tsx';

/** Matches of one call (the ENT takes no more at once). */
const MOST_SAID = 1_000;

/** As many lines as one finds one’s way in without looking for a name. */
const FEW = 20;

const keyOf = ({ kind, local, remote }: Match): string => (remote === null ? `${kind} ${local}` : `${kind} ${remote}`);

/** What is the same here and there: each word is noted at once, and the platform is read again once, when the person asks for it. */
export function Matching({ view: { id }, desk, observation, onChanged }: ObservedProps) {
  const { connectors } = useActions();
  const [said, setSaid] = useState<ReadonlySet<string>>(new Set());
  const say = async (matches: readonly Match[]): Promise<void> => {
    const [first, ...others] = matches;
    if (first === undefined) return;
    const done = await desk.act(async () => {
      if (others.length === 0) return connectors.match({ id, ...first });
      for (let from = 0; from < matches.length; from += MOST_SAID) await connectors.matchSeveral({ id, matches: matches.slice(from, from + MOST_SAID) });
      return {};
    });
    if (done !== undefined) setSaid(new Set([...said, ...matches.map(keyOf)]));
  };
  const [sought, setSought] = useState('');
  const nameOf = useMatchNames();
  const isSought = (...names: readonly string[]): boolean => searchKey(names.join(' ')).includes(searchKey(sought));
  const unmatched = observation.unmatched.filter(({ kind, remote, name }) => !said.has(`${kind} ${remote}`) && isSought(name));
  const recognised = observation.recognised.filter(({ kind, local, name }) => !said.has(`${kind} ${local}`) && isSought(name ?? '', nameOf(kind, local)));
  return (
    <>
      {observation.unmatched.length + observation.recognised.length > FEW ? <FilterField label={TEXTS.search} value={sought} onChange={setSought} /> : null}
      {unmatched.length === 0 ? null : <Unmatched lines={unmatched} more={observation.moreUnmatched} isBusy={desk.isBusy} onSay={(matches) => void say(matches)} />}
      {said.size === 0 ? null : <InlineNotice kind="info">{TEXTS.noted(said.size)} <Button disabled={desk.isBusy} onClick={onChanged}>{TEXTS.readAgain}</Button></InlineNotice>}
      {recognised.length === 0 ? null : <Recognised lines={recognised} isBusy={desk.isBusy} onTakeBack={({ kind, local }) => void say([{ kind, local, remote: null }])} />}
    </>
  );
}
