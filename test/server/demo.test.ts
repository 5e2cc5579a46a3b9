import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { must } from '../../domain/kernel/assert.ts';
import { RubriqueRole } from '../../domain/rights/role.ts';
import { parseAccessId, parseMembershipId } from '../../domain/rubriques/principal.ts';
import { listRubriques, mothersOf } from '../../domain/rubriques/rubrique.ts';
import { isSettingsEntity } from '../../domain/sync/entity.ts';
import { createRowTable, type RowTable } from '../../domain/sync/row-table.ts';
import type { Ent } from '../../server/create-ent.ts';
import { emptyEnt } from './imports/delivery-desk.ts';
import { deskOf, valueOf } from './ent-desk.ts';

const DEMO = fileURLToPath(new URL('../../resources/demo/aaf', import.meta.url));

let ent: Ent;
let settings: RowTable;
let groupIds: ReadonlySet<string>;
let personIds: ReadonlySet<string>;

beforeAll(async () => {
  ent = emptyEnt();
  valueOf(await ent.importAaf({ folder: DEMO }));
  const desk = deskOf(ent, 'formatrice');
  settings = tableOf(desk.snapshot('settings'));
  const directory = desk.snapshot('directory');
  const idsOf = (entity: string): ReadonlySet<string> =>
    new Set(directory.flatMap((line) => ('e' in line && line.e === entity ? [line.i] : [])));
  personIds = idsOf('person');
  groupIds = new Set([...idsOf('group'), ...[...settings.list('schoolGroup')].map(([id]) => id)]);
});

function tableOf(lines: ReturnType<ReturnType<typeof deskOf>['snapshot']>): RowTable {
  const table = createRowTable();
  for (const line of lines) {
    if ('d' in line && isSettingsEntity(line.e)) table.put(line.e, line.i, { ver: line.v, fields: line.d });
  }
  return table;
}

describe('the demonstration’s school (domain.md §7.2)', () => {
  it('has 40 rubriques in one tree, every one of them valid', () => {
    const rubriques = listRubriques(settings);
    expect(rubriques).toHaveLength(40);
    expect([...settings.list('rubrique')]).toHaveLength(40);
    expect(rubriques.filter(({ parentId }) => parentId === null)).toHaveLength(1);
    const daughters = rubriques.filter(({ parentId }) => parentId !== null);
    expect(daughters.filter((one) => mothersOf(settings, one).at(-1)?.id !== 'racine')).toEqual([]);
    const isPublic = ({ visibility }: { readonly visibility: string }): boolean => visibility === 'publique';
    expect(daughters.filter((one) => isPublic(one) && !mothersOf(settings, one).every(isPublic))).toEqual([]);
  });

  it('gives rights and places to people and groups that exist only', () => {
    for (const [id, row] of settings.list('access')) {
      const { principal, rubriqueId } = must(parseAccessId(id), id);
      expect((principal.kind === 'group' ? groupIds : personIds).has(principal.id), id).toBe(true);
      expect(settings.find('rubrique', rubriqueId), id).toBeDefined();
      expect(RubriqueRole.safeParse(row.fields['role']).success, id).toBe(true);
    }
    for (const [id] of settings.list('membership')) {
      const { groupId, personId } = must(parseMembershipId(id), id);
      expect(personIds.has(personId) && groupIds.has(groupId), id).toBe(true);
    }
  });

  it('has the anomalies to find', () => {
    const rubriques = listRubriques(settings);
    expect(rubriques.filter(({ contentCount }) => contentCount === 0)).toHaveLength(3);
    expect(rubriques.filter((one) => one.feedsHomePage && one.visibility === 'privee')).toHaveLength(1);
    expect(rubriques.filter((one) => one.chat && one.chatHours.length === 0)).toHaveLength(1);
    expect([...settings.list('access')].filter(([id]) => id.startsWith('classe:5B|person:'))).toHaveLength(1);
    const has = (group: string, id: string): unknown => settings.find('membership', `${group}|${id}`)?.fields['member'];
    const idOf = (role: string): string => must(ent.accounts().find((one) => one.role === role), role).id.replace('compte:', '');
    expect(has('habilitation:chef-etablissement', idOf('deputy'))).toBe(false);
    expect(has('habilitation:super-administrateur', idOf('head'))).toBe(true);
  });

  it('has its dates before the first start, and its groups filled', () => {
    const dates = listRubriques(settings).flatMap(({ lastPublicationAt }) => lastPublicationAt ?? []);
    expect(dates.every((date) => date < '2026-11-09T08:00:00.000Z' && date > '2025-01-01')).toBe(true);
    const members = (group: string): number =>
      [...settings.list('membership')].filter(([id, row]) => id.startsWith(`${group}|`) && row.fields['member'] === true).length;
    expect(members('libre:club-journal')).toBe(14);
    expect(members('libre:delegues')).toBe(24);
    expect(members('fonctionnel:psyen')).toBe(6);
  });
});
