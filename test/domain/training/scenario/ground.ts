import type { DraftEntry } from '../../../../domain/draft/draft-entry.ts';
import type { ScenarioStep, TrainingScenario } from '../../../../domain/training/scenario/scenario.ts';
import { readScenario } from '../../../../domain/training/scenario/scenario-file.ts';
import type { TrainingState } from '../../../../domain/training/scenario/training-state.ts';
import { must } from '../../../../domain/kernel/assert.ts';
import { group, NOW, person, rubrique } from '../../settings.ts';
import { HEAD, laidOver, school, type Rows } from '../../controls/school.ts';

export { NOW };

export const DEPUTY = person('deputy', { profile: 'direction' });

/** A school where the deputy is out of the group of the direction, and a rubrique is empty. */
export function sandbox(rows: Rows = {}): TrainingState {
  const ground = school({
    people: [HEAD, DEPUTY, person('ann', { groupIds: ['6A'] })],
    groups: [group('6A'), group('profil:tous', { kind: 'profile', origin: 'computed' })],
    rows: {
      rubrique: { root: rubrique({ title: 'Racine', parentId: null, kind: 'racine', visibility: 'publique' }), cdi: rubrique({ title: 'CDI', contentCount: 0 }) },
      access: { 'cdi|group:6A': { role: 'writer' } },
      membership: { 'habilitation:chef-etablissement|head': { member: true } },
      visibilityRule: { 'staff|group:profil:tous': { visible: true } },
      ...rows,
    },
  });
  return { ground, draft: [], sent: [], conflicts: 0, journal: [] };
}

/** The same school once an entry is in the draft. */
export function withEntry(state: TrainingState, { intention, changes, atomic }: Pick<DraftEntry, 'intention' | 'changes' | 'atomic'>): TrainingState {
  const entry: DraftEntry = { id: crypto.randomUUID(), intention, changes, atomic, createdAt: NOW, state: 'active' };
  return { ...state, ground: laidOver(state.ground, changes), draft: [...state.draft, entry] };
}

export const STEP: ScenarioStep = {
  instruction: 'Corrigez.', hint: 'Le contrôle le trouve.', where: { screen: 'controls' },
  plays: [{ kind: 'fix', control: 'GRP-01' }], expected: [{ kind: 'control', control: 'GRP-01', found: false }],
};

/** A scenario of these steps. */
export function scenarioOf(...steps: readonly Partial<ScenarioStep>[]): TrainingScenario {
  const read = readScenario({
    format: 'console-ent-scenario', version: 1, id: 'essai', title: 'Essai', audience: 'Administrateurs', role: 'administrator', school: 'college', minutes: 5,
    steps: steps.map((step) => ({ ...STEP, ...step })),
  });
  return must(read.ok ? read.value : undefined, `well formed: ${JSON.stringify(read)}`);
}
