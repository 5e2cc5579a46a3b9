import type { GarPublic, GarSubscription, LicenceCount } from '../../gar/subscription.ts';

/** A subscription as a file of the GAR states it; empty, or undefined, where the file says nothing. Days are `YYYY-MM-DD`. */
export interface StatedSubscription extends Pick<GarSubscription, 'id' | 'title' | 'resourceId' | 'distributor' | 'licences'> {
  readonly publisher?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** `2026-2027`. */
  readonly toSchoolYear?: string | undefined;
  /** Its schools; none where the file names a nature of schools instead, or no school at all (formats.md §2.4, RG2). */
  readonly uais: readonly string[];
  readonly kind?: NonNullable<GarSubscription['kind']> | undefined;
  readonly publics: readonly GarPublic[];
  readonly globalLicences?: LicenceCount | undefined;
  /** The GAR says that it deleted it. */
  readonly deleted: boolean;
  /** Rules of the web service that it breaks, under its names. */
  readonly broken: readonly string[];
}

/** A resource of a list that the GAR makes for one person (formats.md §2.2): it has neither subscription, licences, publics nor dates. */
export interface StatedResource {
  readonly id: string;
  readonly name: string;
  readonly publisher: string;
  /** Presented as « manuels numériques »; the other presentations say nothing of how it was had. */
  readonly isTextbook: boolean;
}
