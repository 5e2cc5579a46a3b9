import { TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { matchesWords } from '../../../../domain/directory/search.ts';
import { countAtLeast, peopleAtLeast } from '../../../../domain/rights/engine.ts';
import { listPeople, without } from '../../../../domain/rights/people-set.ts';
import { GIVEN_ROLES, rankOf, TOP_RANK, type RubriqueRole } from '../../../../domain/rights/role.ts';
import type { Rubrique } from '../../../../domain/rubriques/rubrique.ts';
import type { DirectoryIndex } from '../../../../domain/school/directory-index.ts';
import type { RightsSide } from '../../../../domain/school/school-rights.ts';
import { ROLE_LABELS } from '../../../../texts/people/roles.ts';
import { INSPECTOR_TEXTS, whoCount } from '../../../../texts/rubriques/rubrique-rights.ts';
import { formatNumber } from '../../../../texts/language/typography.ts';
import { ExportButton } from '../../../paper/export-button.tsx';
import { rubriquePaper } from '../paper/rubrique-paper.ts';
import { useSchool, useSchoolStore } from '../../../school/store/school-context.tsx';
import { RoleBadge } from '../../../ui/role-badge.tsx';
import { GiveRight } from './give-right.tsx';
import { PeopleList } from './people-list.tsx';

/** « Qui a accès ? » : everyone who comes in, by role, the strongest first. */
export function WhoHasAccess({ rubrique, mayEdit }: { readonly rubrique: Rubrique; readonly mayEdit: boolean }) {
  const side = useSchool((state) => state.rightsNow);
  const directory = useSchool((state) => state.directory);
  const store = useSchoolStore();
  const [query, setQuery] = useState('');
  const index = side.rubriqueIndex.get(rubrique.id);
  const roles = useMemo(() => (index === undefined ? [] : peopleByRole(side, index, directory, query)), [side, index, directory, query]);
  const count = index === undefined ? 0 : countAtLeast(side.rights, index, 1);
  return (
    <div className="inspector-part">
      <output><strong>{whoCount(count, rubrique.title)}</strong></output>
      <div><ExportButton paper={() => rubriquePaper(side, store.getState().view, rubrique)} /></div>
      {rubrique.visibility === 'publique' ? <p className="quiet">{INSPECTOR_TEXTS.everyone}</p> : null}
      {mayEdit && rubrique.state === 'active' ? <GiveRight key={rubrique.id} rubrique={rubrique} /> : null}
      <TextInput aria-label={INSPECTOR_TEXTS.whoFilter} placeholder={INSPECTOR_TEXTS.whoFilter} value={query} maxLength={200} onChange={(event) => setQuery(event.currentTarget.value)} />
      {roles.map(({ role, indices }) => (
        <div key={role} className="who-role">
          <h3><RoleBadge role={role} /> <span aria-hidden>{ROLE_LABELS[role]}</span> <span className="section-mark">{formatNumber(indices.length)}</span></h3>
          <PeopleList label={ROLE_LABELS[role]} people={directory.people} indices={indices} height={216} />
        </div>
      ))}
    </div>
  );
}

interface RolePeople {
  readonly role: RubriqueRole;
  readonly indices: Uint32Array;
}

function peopleByRole({ rights }: RightsSide, rubrique: number, { searchKeys, wordsOf }: DirectoryIndex, query: string): readonly RolePeople[] {
  const words = wordsOf(query);
  return GIVEN_ROLES.toReversed().flatMap((role): readonly RolePeople[] => {
    const rank = rankOf(role);
    const atLeast = peopleAtLeast(rights, rubrique, rank);
    const exactly = listPeople(rank === TOP_RANK ? atLeast : without(atLeast, peopleAtLeast(rights, rubrique, rank + 1)));
    const indices = words.length === 0 ? exactly : exactly.filter((person) => matchesWords(searchKeys[person] ?? '', words));
    return indices.length === 0 ? [] : [{ role, indices }];
  });
}
