import { describe, expect, it } from 'vitest';
import { concernedPeople } from '../../../domain/assistance/concerned-people.ts';
import { namedFamilies } from '../../../domain/assistance/named-families.ts';
import { needsNames, recipientOfControl, recipientOfPlace, RECIPIENTS } from '../../../domain/assistance/recipients.data.ts';
import { CATALOGUE } from '../../../domain/controls/catalogue.ts';
import type { Control } from '../../../domain/controls/control.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { person } from '../settings.ts';

const CONTROLS: readonly Control[] = CATALOGUE;
const idsOf = (recipient: string): readonly string[] => CONTROLS.filter((control) => recipientOfControl(control) === recipient).map(({ id }) => id);

describe('who is asked', () => {
  it('is who answers for the place of the correction, and the academy’s assistance for the rest', () => {
    expect(idsOf('drane')).toEqual(expect.arrayContaining(['GRP-10', 'GAR-01', 'GAR-03', 'GAR-11', 'INS-01', 'INS-05']));
    expect(idsOf('dsden')).toEqual(['ACC-01']);
    expect(idsOf('arena')).toEqual(expect.arrayContaining(['ALI-06', 'MSG-01']));
    expect(recipientOfPlace('gar')).toBe('gar');
    expect(Object.values(RECIPIENTS).every(({ source }) => /^S2-\d{3}/.test(source.ref))).toBe(true);
  });

  it('needs names only to declare somebody or to open an account to an inspector', () => {
    expect(CONTROLS.filter(needsNames).map(({ id }) => id)).toEqual(['GAR-03', 'INS-01', 'INS-05']);
  });
});

describe('the pupils and guardians of a message', () => {
  const directory = createDirectoryIndex(
    [
      person('noe', { lastName: 'LEFÈVRE', firstName: 'Noé', profile: 'student' }),
      person('mother', { lastName: 'De La Tour', firstName: 'Zoé', profile: 'guardian' }),
      person('teacher', { lastName: 'Blanc', firstName: 'Ève', profile: 'teacher' }),
      person('blank', { lastName: '', firstName: '', profile: 'student' }),
    ],
    [],
  );
  const named = (text: string): readonly string[] => namedFamilies(directory, text).map(({ id }) => id);

  it('are those whose whole name is there, in any order, accents apart', () => {
    expect(named('Le compte de Noe Lefevre est vide.')).toEqual(['noe']);
    expect(named('Mme Zoé DE LA TOUR et LEFEVRE, Noé')).toEqual(['mother', 'noe']);
    expect(named('La tour de Zoé')).toEqual(['mother']);
  });

  it('are not told by a last name alone, nor is the staff', () => {
    expect(named('LEFEVRE')).toEqual([]);
    expect(named('Ève Blanc')).toEqual([]);
    expect(named('')).toEqual([]);
  });
});

describe('the people of findings', () => {
  it('are each told once, those who left and things apart', () => {
    const directory = createDirectoryIndex([person('a'), person('b')], []);
    const finding = (...objects: readonly (readonly ['person' | 'group', string])[]) => ({ objects: objects.map(([kind, id]) => ({ kind, id })), params: {} });
    expect(concernedPeople(directory, [finding(['person', 'b'], ['group', 'a']), finding(['person', 'b'], ['person', 'gone']), finding(['person', 'a'])]).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
