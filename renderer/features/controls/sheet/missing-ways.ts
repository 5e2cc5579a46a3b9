import type { MissingData } from '../../../../domain/controls/control.ts';
import { SUPPLY_LABELS } from '../../../../texts/situation/control-screen.ts';
import type { Way } from '../../../ui/fields/screen-search.ts';

/** Where somebody of the school gives what a control lacks (ux:2.6); the rest comes from the ENT, or never. */
export const MISSING_WAYS: Readonly<Partial<Record<MissingData, { readonly label: string; readonly way: Way }>>> = {
  timetable: { label: SUPPLY_LABELS.timetable, way: { to: '/remplacements', search: { emploi: 1 } } },
  timetableImport: { label: SUPPLY_LABELS.file, way: { to: '/importer', search: {} } },
  pronoteIds: { label: SUPPLY_LABELS.file, way: { to: '/importer', search: {} } },
  visas: { label: SUPPLY_LABELS.visas, way: { to: '/inspections', search: { visas: 1 } } },
  subscriptions: { label: SUPPLY_LABELS.file, way: { to: '/importer', search: {} } },
};
