import { CATALOGUE } from '../../domain/controls/catalogue.ts';
import type { ControlGround } from '../../domain/controls/control-ground.ts';
import { runControls } from '../../domain/controls/run-controls.ts';
import { DEFAULT_THRESHOLDS } from '../../domain/controls/thresholds.data.ts';
import { computeRights } from '../../domain/rights/engine.ts';
import { rightsOf } from '../../domain/school/school-rights.ts';
import type { Change } from '../../domain/sync/mutation.ts';
import { layChanges } from '../../domain/sync/overlay.ts';
import { atMost, interleave, type BenchLine } from '../bench-line.ts';
import { controlsSchool, DAY } from './controls-school.ts';

const NOW = `${DAY}T08:00:00.000Z`;

/** One image at 60 a second, in microseconds. */
const FRAME = 16_667;

/** B18: every control on a cité scolaire, beside everyone's rights (B2) in the same run; then after one edit, rights included. */
export function benchControls(): readonly BenchLine[] {
  const side = controlsSchool();
  const ground: ControlGround = { directory: side.ground.directory, view: side.view, side, now: NOW, thresholds: DEFAULT_THRESHOLDS };
  const notRun = runControls(ground).filter(({ state }) => state === 'not-run').length;
  let turn = 0;
  const took = interleave({
    // A ground of its own each time: what is indexed once per ground is indexed again.
    all: () => runControls({ ...ground }),
    matrix: () => computeRights(side.rights.input, { memberships: side.rights.memberships }),
    edit: () => {
      const view = layChanges(side.view, [edit(turn++)]);
      runControls({ ...ground, view, side: rightsOf(side.ground, view, side) });
    },
  });
  const what = `${CATALOGUE.length} controls (${notRun} without their data), 300 rubriques x 10,000 people`;
  return [
    atMost({ id: 'B18.all', what: `${what}, against everyone's rights`, value: took.all, unit: 'µs', reference: took.matrix }, 25),
    atMost({ id: 'B18.edit', what: 'The same after one edit, rights included, against one image', value: took.edit, unit: 'µs', reference: FRAME }, 1),
  ];
}

function edit(turn: number): Change {
  const id = `rub-${turn % 300}|group:profil:enseignants`;
  return { entity: 'access', id, edits: [{ field: 'role', was: 'none', set: 'writer' }] };
}
