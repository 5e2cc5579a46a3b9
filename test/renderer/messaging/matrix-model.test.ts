import { expect, it } from 'vitest';
import { readMatrix } from '../../../domain/messaging/matrix.ts';
import { matrixModel } from '../../../renderer/features/messaging/matrix/matrix-model.ts';
import { group, NOW, settings } from '../../domain/settings.ts';

const GROUPS = [group('profil:tous', { kind: 'profile', name: 'Tous' })];

it('shows the profiles, targets and values that it does not know, in the words of the ENT', () => {
  const view = settings({
    visibilityRule: {
      'martian|group:profil:tous': { visible: true },
      'student|planet:mars': { visible: true },
      'student|group:left': { visible: true },
      'teacher|group:profil:tous': { visible: 'on Mondays' },
    },
  });
  const matrix = readMatrix(view, GROUPS, NOW);
  const { emitters, rows } = matrixModel(matrix, matrix, view, []);
  expect(emitters.filter(({ isKnown }) => !isKnown).map(({ id }) => id)).toEqual(['martian']);
  const seen = (name: string, emitter: string) => rows.find((row) => row.name === name)?.cells.find(({ cell }) => cell.emitter === emitter);
  expect(seen('Tous', 'martian')?.cell.inForce).toBe(true);
  expect(seen('Tous', 'teacher')).toMatchObject({ raw: '"on Mondays"', cell: { inForce: 'unknown' }, isChanged: false });
  expect(rows.filter(({ isUnderstood }) => !isUnderstood).map(({ name }) => name)).toEqual(['planet:mars']);
  expect(seen('Groupe disparu (left)', 'student')?.cell.inForce).toBe(true);
});
