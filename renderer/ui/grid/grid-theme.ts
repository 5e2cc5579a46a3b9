import { themeQuartz } from 'ag-grid-community';

/** AG Grid in our tokens: both themes at once, since every colour is a CSS variable. */
export const GRID_THEME = themeQuartz.withParams({
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--text)',
  headerBackgroundColor: 'var(--header)',
  headerTextColor: 'var(--text)',
  borderColor: 'var(--rule)',
  accentColor: 'var(--primary-text)',
  selectedRowBackgroundColor: 'var(--selected)',
  rowHoverColor: 'var(--hover)',
  browserColorScheme: 'inherit',
  fontFamily: 'inherit',
  fontSize: 13,
  headerFontSize: 12,
  headerFontWeight: 600,
  spacing: 4,
  cellHorizontalPadding: 8,
  rowHeight: 'var(--row-height)',
  headerHeight: 'var(--header-row-height)',
  wrapperBorderRadius: 4,
  borderRadius: 4,
  headerCellBackgroundTransitionDuration: 0,
  columnBorder: false,
});
