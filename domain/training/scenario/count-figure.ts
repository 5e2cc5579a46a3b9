import type { ControlGround } from '../../controls/control-ground.ts';
import { findControl, CATALOGUE } from '../../controls/catalogue.ts';
import { findingsOf, runControl, runControls } from '../../controls/run-controls.ts';
import { callByKind } from '../../kernel/by-kind.ts';
import { countAtLeast } from '../../rights/engine.ts';
import { rankOf } from '../../rights/role.ts';
import type { Figure } from './figure.ts';

// Apart from what a figure may be: every page that reads a scenario would carry the whole catalogue of controls.

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
