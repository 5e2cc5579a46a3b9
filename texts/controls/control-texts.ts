import type { ControlId } from '../../domain/controls/catalogue.ts';
import type { Control, Finding } from '../../domain/controls/control.ts';
import { capital } from '../language/typography.ts';
import { ACC_TEXTS } from './acc.ts';
import { ADJ_TEXTS } from './adj.ts';
import { ALI_TEXTS } from './ali.ts';
import { ofDegree } from '../people/degree.ts';
import { FIRST_DEGREE_TEXTS } from './first-degree.ts';
import type { ControlNames, ControlText } from './control-text.ts';
import { GAR_TEXTS } from './gar.ts';
import { INS_TEXTS } from './ins.ts';
import { RPL_TEXTS } from './rpl.ts';
import { VIS_TEXTS } from './vis.ts';
import { GRP_TEXTS } from './grp.ts';
import { MSG_TEXTS } from './msg.ts';
import { RUB_TEXTS } from './rub.ts';
import { SVC_TEXTS } from './svc.ts';

/** The words of each control of the catalogue; one without its words does not compile. */
export const CONTROL_TEXTS: Readonly<Record<ControlId, ControlText>> = {
  ...GRP_TEXTS,
  ...SVC_TEXTS,
  ...ACC_TEXTS,
  ...RUB_TEXTS,
  ...MSG_TEXTS,
  ...ALI_TEXTS,
  ...ADJ_TEXTS,
  ...GAR_TEXTS,
  ...RPL_TEXTS,
  ...INS_TEXTS,
  ...VIS_TEXTS,
};

/** The words of a control, for the degree of the school that is open; undefined for one of another version. */
export function controlText(id: string): ControlText | undefined {
  if (!isKnown(id)) return undefined;
  const text = CONTROL_TEXTS[id];
  const first = FIRST_DEGREE_TEXTS[id];
  return first === undefined ? text : ofDegree(text, { ...text, ...first });
}

function isKnown(id: string): id is ControlId {
  return Object.hasOwn(CONTROL_TEXTS, id);
}

/** What is wrong, in one line: the sentence of the finding, or of all of them; the identifier for a control of another version. */
export function controlSentence({ id }: Pick<Control, 'id'>, findings: readonly Finding[], names: ControlNames): string {
  const text = controlText(id);
  const [first] = findings;
  if (text === undefined || first === undefined) return id;
  return capital(findings.length === 1 ? text.message(first, names) : text.several(findings, names));
}
