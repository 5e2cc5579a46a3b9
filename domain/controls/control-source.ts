/** Where a rule comes from: `ref` names a line of the guide (S2-114) or of the dossier; `quote` is verbatim. */
export interface ControlSource {
  readonly ref: string;
  readonly quote?: string;
  /** No source states it: shown with « Déduit ». */
  readonly inferred?: true;
}
