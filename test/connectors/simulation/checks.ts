import type { UnitRef } from '../../../domain/connectors/capabilities.ts';
import { unitKey } from '../../../domain/connectors/compare/unit-values.ts';
import { sameJson } from '../../../domain/kernel/json.ts';
import { INSPECTOR } from '../platform-desk.ts';
import { Broken } from './oracle.ts';
import { dayIn, type Simulated } from './simulated.ts';
import { bothSides, LOCAL_OF, readWish } from './wish.ts';

/** What was taken here is what is there: no absence was inferred, and nothing else came. */
export function checkTaken(run: Simulated, taken: readonly UnitRef[]): void {
  if (run.isExcused) return;
  const both = bothSides(readWish(run.console), run.fake.world, run.oracle.groups, dayIn(run));
  for (const unit of taken) {
    const [here = null, there = null] = both.get(unitKey(unit)) ?? [];
    if (!sameJson(here, there)) throw new Broken(`taken otherwise than it is there: ${unitKey(unit)}, ${JSON.stringify(here)} for ${JSON.stringify(there)}`);
  }
}

/** An access that the connector opened and that is over is closed, or said to be still open: never silently late. */
export function checkAccesses(run: Simulated): void {
  const wish = readWish(run.console);
  const closings = run.school.connectors.list()[0]?.closings ?? [];
  for (const [inspector, teacher] of run.fake.world.lessonBooks) {
    const local = LOCAL_OF[teacher] ?? '';
    if (!run.oracle.opened.has(`${inspector} ${teacher}`) || wish.isOpen(local, dayIn(run))) continue;
    const closing = closings.find(({ unit }) => unit.id === `${local}|${INSPECTOR}`);
    if (closing?.overdueSince == null) throw new Broken(`open after its end, and nothing says so: ${teacher}, ${String(run.now)}`);
  }
}
