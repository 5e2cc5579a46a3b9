import { messagingRows } from './rows/messaging-rows.ts';
import { planningRows } from './rows/planning-rows.ts';
import { rubriqueRows } from './rows/rubrique-rows.ts';
import { serviceRows } from './rows/service-rows.ts';
import type { RowCopiers, RowCopying } from './rows/closed-fields.ts';

/** The kinds of settings that are copied, each with all that it may take along; what is not here is not copied. */
export function rowCopiers(copying: RowCopying): RowCopiers {
  return { ...rubriqueRows(copying), ...messagingRows(copying), ...serviceRows(copying), ...planningRows(copying) };
}
