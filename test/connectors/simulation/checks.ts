import type { ChangeOutcome } from '../../../domain/connectors/plan/outcome.ts';
import type { UnitKind, UnitRef } from '../../../domain/connectors/capabilities.ts';
import { unitKey } from '../../../domain/connectors/compare/unit-values.ts';
import { sameJson, type Json } from '../../../domain/kernel/json.ts';
import { INSPECTOR } from '../platform-desk.ts';
import { Broken } from './broken.ts';
import { heldThere } from './lists/kinds.ts';
import { kindOf, RUBRIQUE_OF } from './lists/lists-there.ts';
import { dayIn, type Simulated } from './simulated.ts';
import { bothSides, LOCAL_OF, readWish } from './wish.ts';

const OF_PEOPLE: ReadonlySet<UnitKind> = new Set(['membership', 'assignmentManager']);

/** What was taken here is what is there: no absence was inferred, and nothing else came. */
export function checkTaken(run: Simulated, taken: readonly UnitRef[]): void {
  if (run.isExcused) return;
  const both = bothSides(readWish(run.console), run.fake.world, run.oracle.groups, dayIn(run));
  for (const unit of taken) {
    const sides = both.get(unitKey(unit));
    if (sides === undefined && OF_PEOPLE.has(unit.kind)) throw new Broken(`taken of somebody who has no account there: ${unitKey(unit)}`);
    const [here = null, there = null] = sides ?? [];
    if (!sameJson(here, there)) throw new Broken(`taken otherwise than it is there: ${unitKey(unit)}, ${JSON.stringify(here)} for ${JSON.stringify(there)}`);
  }
}

/** What is told as not done is not there: a program that does not see what it did does it again. */
export function checkToldUndone(run: Simulated, unit: UnitRef, set: Json): void {
  if (run.isExcused || run.flaky.weather.faults > 0) return;
  const sides = bothSides(readWish(run.console), run.fake.world, run.oracle.groups, dayIn(run)).get(unitKey(unit));
  if (sides !== undefined && sameJson(sides[1], set)) throw new Broken(`told as not done, and it is there: ${unitKey(unit)}`);
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

/** What is told as done is there: taken for done, nobody would do it. */
export function checkToldThere(run: Simulated, unit: UnitRef, set: Json): void {
  if (run.isExcused) return;
  const sides = bothSides(readWish(run.console), run.fake.world, run.oracle.groups, dayIn(run)).get(unitKey(unit));
  if (sides !== undefined && !sameJson(sides[1], set)) throw new Broken(`told as done, and it is not there: ${unitKey(unit)}`);
}

/** A right whose list moved besides is not told as done: somebody acts there too, or the platform dropped what it was given. */
export function checkToldDone({ oracle }: Simulated, { id }: UnitRef, { kind }: ChangeOutcome): void {
  if (kind === 'applied' && oracle.lists.amiss().has(id)) throw new Broken(`told as done, in a list that lost or gained somebody else: ${id}`);
}

/** What a thread or a blog does not hold of a role is a line of the sheet, as long as nobody says otherwise. */
export function checkSheet({ school, console: desk, oracle }: Simulated, isNew: (access: string) => boolean): void {
  const sheet = school.connectors.sheet('entcore');
  const lines = sheet.ok ? sheet.value.lines : [];
  for (const [access, role] of readWish(desk).roles(oracle.groups).all()) {
    const isKept = lines.some(({ row, after, state }) => row === access && after === role && state !== 'withdrawn');
    if (heldThere(kindOfAccess(access), role) !== role && isNew(access) && !isKept) throw new Broken(`held by no space, and on no sheet: ${access}, ${role}`);
  }
}

function kindOfAccess(access: string): ReturnType<typeof kindOf> {
  return kindOf([...RUBRIQUE_OF].find(([, rubrique]) => access.startsWith(`${rubrique}|`))?.[0] ?? '');
}
