/** The rules that axe relates to the RGAA and runs only when they are asked for by name (rel:C-A0). */
export const EXPERIMENTAL_RULES: readonly string[] = ['css-orientation-lock', 'p-as-heading', 'table-fake-caption', 'td-has-header'];

/** Left out: it refuses the rows and cells of a grid, which the pattern of ARIA wants to be focused by the grid itself. */
export const RULES_LEFT_OUT: readonly string[] = ['focus-order-semantics'];
