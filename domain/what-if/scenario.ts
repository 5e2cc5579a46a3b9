/** Something that may happen to the school, on a day (`YYYY-MM-DD`). */
export type Scenario = { readonly day: string } & (
  | {
      readonly kind: 'becomes-head';
      readonly personId: string;
      /** Whether those who were head before stop being it; false for an interim beside them. */
      readonly replaces: boolean;
    }
  | { readonly kind: 'class-gone'; readonly classId: string }
  | { readonly kind: 'teacher-arrives'; readonly firstName: string; readonly lastName: string; readonly classIds: readonly string[] }
  | { readonly kind: 'person-leaves'; readonly personId: string }
);
export type ScenarioKind = Scenario['kind'];

/** The identifier of the teacher who does not exist yet; no upstream base gives it to anybody. */
export const NEWCOMER_ID = 'what-if:newcomer';
