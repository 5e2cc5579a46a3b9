/** Publics of a subscription, as the GAR names them. */
export type GarPublic = 'ELEVE' | 'ENSEIGNANT' | 'DOCUMENTALISTE' | 'AUTRE PERSONNEL';

/** A number of licences. */
export type GarLicences = number | 'ILLIMITE';

/** A subscription of the web service « abonnements » (formats.md §2.4), its texts as sent. */
export interface GarSubscription {
  readonly id: string;
  readonly comment: string;
  readonly distributorId: string;
  readonly resourceId: string;
  readonly label: string;
  /** Date and time as sent, with or without time zone. */
  readonly from: string;
  readonly until: string | undefined;
  /** `2026-2027`; answers often carry both this and `until`. */
  readonly untilYear: string | undefined;
  readonly uais: readonly string[];
  readonly schoolKind: string | undefined;
  readonly category: string;
  readonly kind: string;
  readonly overall: GarLicences | undefined;
  /** Licences of one public alone, of those that have some. */
  readonly perPublic: ReadonlyMap<GarPublic, GarLicences>;
  readonly publics: readonly GarPublic[];
  readonly project: string | undefined;
  /** The GAR names what it deleted by an underscore before the identifier. */
  readonly deleted: boolean;
  /** Publics and numbers that are none, as written. */
  readonly unknown: readonly string[];
}
