import type { SettingsEntity } from '../../../domain/sync/entity.ts';
import type { Row } from '../../../domain/sync/row.ts';

/** Something others changed while the draft was open, without touching it. */
export interface MergedRow {
  readonly entity: SettingsEntity;
  readonly id: string;
  readonly row: Row;
}
