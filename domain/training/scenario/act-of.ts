import { findControl } from '../../controls/catalogue.ts';
import { fixOf, runControl } from '../../controls/run-controls.ts';
import type { Intended } from '../../draft/intended.ts';
import { setFields } from '../../draft/set-fields.ts';
import { callByKind } from '../../kernel/by-kind.ts';
import { readMatrix } from '../../messaging/matrix.ts';
import { restrict } from '../../messaging/matrix-gestures.ts';
import { builtInPreset, cellsOfPreset } from '../../messaging/presets.ts';
import { askCorrection } from '../../situation/proposition-gestures.ts';
import { figureOf } from './count-figure.ts';
import { Play } from './play.ts';
import { withTrueDays, type PlayedBy } from './relative-days.ts';
import type { ScenarioStep } from './scenario.ts';
import type { TrainingState } from './training-state.ts';

/** What a play asks of whoever carries it out: an entry of the draft, or one of the acts that are not edits. */
export type Act = { readonly kind: 'record'; readonly intended: Intended } | Extract<Play, { kind: 'send' | 'rival' | 'settle' }>;

const HOUR_MS = 3_600_000;

/** What to do now for a play; undefined when the school is already as it wants. */
export function actOf(play: Play, { ground }: TrainingState, by: PlayedBy): Act | undefined {
  const { view } = ground;
  return callByKind<Play, [], Act | undefined>(
    {
      edit: (edit) => recorded(editOf(edit, ground, by)),
      fix: ({ control: id }) => {
        const control = findControl(id);
        const changes = control === undefined ? [] : fixOf(ground, runControl(ground, control));
        return recorded({ intention: { kind: 'control.fix', control: id, fixes: changes.length }, changes, atomic: false });
      },
      ask: ({ control }) => recorded(askCorrection(view, control, { by: by.name, at: by.now })),
      restrict: ({ hours }) => {
        const until = new Date(Date.parse(by.now) + hours * HOUR_MS).toISOString();
        const matrix = readMatrix(view, ground.side.groups, by.now);
        return recorded(restrict(view, until, by.now, cellsOfPreset(builtInPreset('restricted', matrix))));
      },
      send: (send) => send,
      rival: (rival) => rival,
      settle: (settle) => settle,
    },
    play,
  );
}

function recorded(intended: Intended | undefined): Act | undefined {
  return intended === undefined || intended.changes.length === 0 ? undefined : { kind: 'record', intended };
}

type EditPlay = Extract<Play, { kind: 'edit' }>;

/** The edit with true days; one whose days make no sense once true is left out rather than sent. */
function editOf(edit: EditPlay, { view }: TrainingState['ground'], by: PlayedBy): Intended | undefined {
  const parsed = Play.safeParse(withTrueDays({ ...edit }, by)).data;
  if (parsed?.kind !== 'edit') return undefined;
  const changes = parsed.rows.flatMap(({ entity, id, set }) => setFields(view, entity, id, set));
  return { intention: parsed.intention, changes, atomic: parsed.atomic ?? false };
}

/** The figure that « Faire à ma place » enters; undefined where the step asks for none, or the school cannot say. */
export function answerOf({ expected }: Pick<ScenarioStep, 'expected'>, { ground }: TrainingState): number | undefined {
  const asked = expected.find((one) => one.kind === 'figure');
  return asked === undefined ? undefined : figureOf(asked.of, ground);
}
