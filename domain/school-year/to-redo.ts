import { parseAssignmentId } from '../gar/plan/assignment.ts';
import { parseVisibilityRuleId } from '../messaging/visibility-rule.ts';
import { parseAccessId } from '../rubriques/principal.ts';
import { listRubriques, type Rubrique } from '../rubriques/rubrique.ts';
import type { Directory } from '../sync/decision-context.ts';
import { fieldValue, type SettingsView } from '../sync/row.ts';
import { vanishingRubriques } from './vanishing.ts';

/** What stands on classes and teaching groups, which the imports of September replace (S2-084; « Déduit »). */
export interface ToRedo {
  /** Lasting rubriques with how many rights they give to such groups. */
  readonly rights: readonly { readonly rubrique: Rubrique; readonly groups: number }[];
  /** Cells of « Qui voit qui ? » that show one. */
  readonly cells: number;
  /** Lines of the GAR plan for one. */
  readonly assignments: number;
}

type IsYearly = (groupId: string) => boolean;

/** What is to be done again once the classes of the next year have come. */
export function toRedo(view: SettingsView, directory: Pick<Directory, 'findGroup'>): ToRedo {
  const isYearly: IsYearly = (id) => {
    const kind = directory.findGroup(id)?.kind;
    return kind === 'class' || kind === 'teaching';
  };
  return { rights: yearlyRights(view, isYearly), cells: yearlyCells(view, isYearly), assignments: yearlyAssignments(view, isYearly) };
}

function yearlyRights(view: SettingsView, isYearly: IsYearly): ToRedo['rights'] {
  const given = [...view.list('access')].flatMap(([id, row]) => {
    const key = parseAccessId(id);
    return key?.principal.kind === 'group' && isYearly(key.principal.id) && fieldValue(row, 'access', 'role') !== 'none' ? [key.rubriqueId] : [];
  });
  const counts = Map.groupBy(given, (rubriqueId) => rubriqueId);
  const gone = new Set(vanishingRubriques(view).map(({ rubrique }) => rubrique.id));
  return listRubriques(view).flatMap((rubrique) => {
    const groups = counts.get(rubrique.id)?.length ?? 0;
    return groups > 0 && rubrique.state === 'active' && !gone.has(rubrique.id) ? [{ rubrique, groups }] : [];
  });
}

function yearlyCells(view: SettingsView, isYearly: IsYearly): number {
  return [...view.list('visibilityRule')].filter(([id, row]) => {
    const target = parseVisibilityRuleId(id)?.target;
    return target?.kind === 'group' && isYearly(target.id) && fieldValue(row, 'visibilityRule', 'visible') === true;
  }).length;
}

function yearlyAssignments(view: SettingsView, isYearly: IsYearly): number {
  return [...view.list('garAssignment')].filter(([id, row]) => {
    const target = parseAssignmentId(id)?.target;
    return target?.kind === 'group' && isYearly(target.id) && fieldValue(row, 'garAssignment', 'state') !== 'none';
  }).length;
}
