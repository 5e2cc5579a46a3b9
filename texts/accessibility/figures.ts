/**
 * What the accessibility declaration counts. test/tooling/accessibility/figures.test.ts counts the same in the test suites and in the
 * engine that they run, and fails where this says more than there is: no figure here is written by hand alone.
 */
export const ACCESSIBILITY_FIGURES = {
  /** The engine of the scans, axe-core. */
  engine: '4.14.1',
  /** Its rules that run on each state, those of colour in both themes and the others in one, and those that it relates to the RGAA (one of 67 is left out, with its reason, in test/e2e/support/axe-rules.ts). */
  rules: 94,
  rgaaRules: 66,
  /** Criteria of the RGAA 4.1.2 that those touch, of 106: touching is not proving. */
  rgaaCriteria: 32,
  criteria: 106,
  /** Screens of the navigation that one walk opens, in 1440 px, 320 px and at 200 %, with spaced text and in forced colours. */
  screens: 23,
  /** States (a panel, a dialog, a refusal…) that a test names and scans, in both themes. */
  states: 155,
  /** Main tasks done by keys alone, each with its count of presses (docs/accessibility.md). */
  keyboardTasks: 27,
} as const;

/** What was looked at while it was made, beside the tests, and when. */
export const LOOKED_AT = [{ day: '2026-11-29', what: 'screens' }] as const;

/** What nobody has tried yet: no figure above says anything of it. */
export const NEVER_TRIED = ['nvda', 'jaws', 'voiceover', 'orca', 'forcedColors', 'audit', 'people'] as const;
