import { refuse, type Result } from '../../domain/kernel/result.ts';
import type { AafRefusal } from '../../formats/aaf/aaf-error.ts';
import type { EntStore } from '../database/ent-store.ts';
import type { ImportReport } from './import-report.ts';

/** What to import. */
export interface ImportRequest {
  readonly folder: string;
  /** UAI of the school, where the delivery holds several. */
  readonly school?: string;
  /** How many disappearances somebody has agreed to. */
  readonly acceptDisappearances?: number;
  /** Whether the names of the delivery are invented. */
  readonly fictitious?: boolean;
}

/** Why an import stopped; the school is as it was. */
export type ImportRefusal =
  | { readonly kind: 'file'; readonly refusal: AafRefusal }
  | { readonly kind: 'no-school' }
  | { readonly kind: 'choose-school'; readonly schools: readonly { readonly uai: string; readonly name: string }[] }
  | { readonly kind: 'other-school'; readonly uai: string; readonly current: string }
  | {
      readonly kind: 'too-many-disappearances';
      readonly disappeared: number;
      readonly people: number;
    };

/** What an import works with; `current` is the school that the ENT already has. */
export interface ImportPorts {
  readonly store: EntStore;
  readonly now: () => Date;
  readonly current: string | undefined;
}

/** Brings a school to what a full 2D delivery states, in one transaction. */
export async function importAaf(_ports: ImportPorts, _request: ImportRequest): Promise<Result<ImportReport, ImportRefusal>> {
  return refuse({ kind: 'no-school' });
}
