import { setFields } from '../draft/set-fields.ts';
import type { Json } from '../kernel/json.ts';
import type { SettingsEntity } from '../sync/entity.ts';
import type { Change } from '../sync/mutation.ts';
import { membershipId } from '../sync/row.ts';
import type { ControlGround } from './control-ground.ts';

/** One field of one row as a repair wants it. */
export interface WantedField {
  readonly entity: SettingsEntity;
  readonly id: string;
  readonly field: string;
  readonly set: Json;
}

/** The change that sets a field; none when it is already so. */
export function setField({ view }: Pick<ControlGround, 'view'>, { entity, id, field, set }: WantedField): readonly Change[] {
  return setFields(view, entity, id, { [field]: set });
}

/** Puts somebody in a group that the school keeps, or takes them out. */
export function setMember(ground: Pick<ControlGround, 'view'>, groupId: string, personId: string, member: boolean): readonly Change[] {
  return setField(ground, { entity: 'membership', id: membershipId(groupId, personId), field: 'member', set: member });
}

/** The identifiers of what some findings are about, of one kind. */
export function idsOf(findings: readonly { readonly objects: readonly { readonly kind: string; readonly id: string }[] }[], kind: string): readonly string[] {
  return findings.flatMap(({ objects }) => objects.filter((object) => object.kind === kind).map(({ id }) => id));
}
