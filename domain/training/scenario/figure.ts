import { z } from 'zod';
import { SEVERITIES } from '../../controls/control.ts';
import type { ControlGround } from '../../controls/control-ground.ts';
import { findControl, CATALOGUE } from '../../controls/catalogue.ts';
import { findingsOf, runControl, runControls } from '../../controls/run-controls.ts';
import { callByKind } from '../../kernel/by-kind.ts';
import { countAtLeast } from '../../rights/engine.ts';
import { rankOf, RubriqueRole } from '../../rights/role.ts';

/** A figure that the trainee reads on the screens, and that the school itself gives. */
export const Figure = z.discriminatedUnion('kind', [
  /** How many things one control finds. */
  z.strictObject({ kind: z.literal('findings'), control: z.string().min(1).max(20) }),
  /** How many controls find something, of one severity or of all. */
  z.strictObject({ kind: z.literal('controls'), severity: z.enum(SEVERITIES).optional() }),
  /** How many people have at least a role on a rubrique. */
  z.strictObject({ kind: z.literal('people'), rubrique: z.string().min(1).max(200), role: RubriqueRole }),
  /** A figure that the author states: of the guide, of the law. */
  z.strictObject({ kind: z.literal('stated'), value: z.number().int().min(0).max(1_000_000) }),
]);
export type Figure = Readonly<z.infer<typeof Figure>>;

/** The figure as the school gives it; undefined where the school does not hold what is counted. */
export function figureOf(figure: Figure, ground: ControlGround): number | undefined {
  return callByKind<Figure, [ControlGround], number | undefined>(
    {
      findings: ({ control: id }, { side, ...rest }) => {
        const control = findControl(id);
        return control === undefined ? undefined : findingsOf(runControl({ side, ...rest }, control)).length;
      },
      controls: ({ severity }, on) => found(on, severity),
      people: ({ rubrique, role }, { side }) => {
        const rank = side.rubriqueIndex.get(rubrique);
        return rank === undefined ? undefined : countAtLeast(side.rights, rank, rankOf(role));
      },
      stated: ({ value }) => value,
    },
    figure,
    ground,
  );
}

function found(ground: ControlGround, severity: string | undefined): number {
  const asked = CATALOGUE.filter((control) => severity === undefined || control.severity === severity);
  return runControls(ground, asked).filter(({ state }) => state === 'found').length;
}
