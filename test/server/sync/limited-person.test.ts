import { expect, it } from 'vitest';
import { outcomesOf, deskOf, deskWith, setValue, tinyEnt } from '../ent-desk.ts';
import { emptyEnt, firstOf, imported, setFirst, SMALL } from '../imports/delivery-desk.ts';

const LIMIT = setValue('limitation', 'p16-3', 'reason', 'claims');
const LIMITED = [{ entity: 'limitation', id: 'p16-3', fields: { reason: 'claims' } }] as const;

it('nobody modifies somebody whose data are limited, by any way, until an administrator lifts it', () => {
  const desk = deskWith(LIMITED, 'adm1');
  const changes = [
    setValue('access', 'cdi|person:p16-3', 'role', 'writer', 'none'),
    setValue('membership', 'libre:club|p16-3', 'member', false, true),
    setValue('accompaniment', 'p16-2|p16-3', 'valid', true, false),
  ];
  expect(outcomesOf(desk.send(changes)).map(({ refusal }) => refusal?.kind)).toEqual(changes.map(() => 'person-limited'));
  expect(outcomesOf(desk.send([...changes, setValue('rubrique', 'cdi', 'title', 'Centre', 'CDI')], { atomic: true })).map(({ refusal }) => refusal?.kind)).toEqual(Array.from({ length: 4 }, () => 'person-limited'));
  expect(desk.sendOne(setValue('limitation', 'p16-3', 'reason', null, 'claims')).status).toBe('applied');
  expect(outcomesOf(desk.send(changes.slice(0, 2))).map(({ status }) => status)).toEqual(['applied', 'applied']);
});

it('limiting and lifting are refused without a fresh proof, and told in the journal without a name', () => {
  const ent = tinyEnt();
  expect(deskOf(ent, 'adm1', undefined, false).sendOne(LIMIT)).toMatchObject({ status: 'rejected', refusal: { kind: 'needs-proof' } });
  const desk = deskOf(ent, 'adm1');
  const intention = { kind: 'limitation.set', person: 'p16-3', limited: true } as const;
  expect(outcomesOf(desk.send([LIMIT], { intention }))[0]?.status).toBe('applied');
  const told = ent.journal().map(({ body }) => body).filter((body) => body.includes('limitation'));
  expect(told.some((body) => body.includes('"p16-3"'))).toBe(true);
  expect(told.join(' ')).not.toMatch(/MARTIN|Léo/);
  expect(desk.snapshot('settings').some((line) => 'i' in line && line.e === 'limitation' && line.by === 'Nadia Haddad')).toBe(true);
});

it('an import updates what upstream says of them and never lifts it', async () => {
  const ent = emptyEnt();
  await imported(ent, SMALL);
  const pupil = firstOf(SMALL, 'Eleve').id;
  const administrator = ent.accounts().find(({ role }) => role === 'administrator')?.id ?? '';
  const desk = deskOf(ent, administrator);
  expect(desk.sendOne(setValue('limitation', `p16-${pupil}`, 'reason', 'contested')).status).toBe('applied');
  await imported(ent, setFirst(SMALL, 'Eleve', 'givenName', ['Corrigée']));
  const lines = [...desk.snapshot('directory'), ...desk.snapshot('settings')].filter((line) => 'i' in line && line.i === `p16-${pupil}`);
  expect(JSON.stringify(lines)).toContain('Corrigée');
  expect(JSON.stringify(lines)).toContain('"reason":"contested"');
});
