import {
  CellApiModule, CellStyleModule, ClientSideRowModelApiModule, ClientSideRowModelModule, ColumnApiModule, ColumnAutoSizeModule, createGrid,
  EventApiModule, LocaleModule, ModuleRegistry, QuickFilterModule, RenderApiModule, RowApiModule, RowSelectionModule, RowStyleModule,
  ScrollApiModule, themeQuartz, type ColDef, type GridApi, type ICellRendererComp,
} from 'ag-grid-community';
import { drawMarks, type BareMark } from './bare-charts.ts';
import { showNextMonth } from './bare-timeline.ts';

// The floor of the screens with a grid: AG Grid alone, with the same number of rows and cells, and no application around.

ModuleRegistry.registerModules([
  CellApiModule, CellStyleModule, ClientSideRowModelApiModule, ClientSideRowModelModule, ColumnApiModule, ColumnAutoSizeModule, EventApiModule,
  LocaleModule, QuickFilterModule, RenderApiModule, RowApiModule, RowSelectionModule, RowStyleModule, ScrollApiModule,
]);

type Row = Record<string, string | number>;
/** Last name, first name. */
type Name = readonly [string, string];

const LETTERS = ['—', 'V', 'R', 'P', 'M', 'G'];

class RoleCell implements ICellRendererComp<Row> {
  private readonly element = document.createElement('span');

  init({ value }: { readonly value: number }): void {
    this.paint(value);
  }

  getGui(): HTMLElement {
    return this.element;
  }

  refresh({ value }: { readonly value: number }): boolean {
    this.paint(value);
    return true;
  }

  private paint(value: number): void {
    this.element.className = `role role-${value}`;
    this.element.textContent = LETTERS[value] ?? '';
  }
}

/** People of these names, two columns of eleven: a key must change as many of the rows in sight as it does in the product. */
function peopleOf(names: readonly Name[]): readonly Row[] {
  return names.map(([lastName, firstName], i) => ({
    id: `p${i}`, c0: lastName, c1: firstName, family: FAMILIES[i % FAMILIES.length] ?? '', ...Object.fromEntries(Array.from({ length: 9 }, (_, c) => [`c${c + 2}`, `Valeur ${(i * (c + 9)) % 977}`])),
  }));
}

const FAMILIES = ['eleve', 'parent', 'eleve', 'enseignant', 'parent', 'personnel'];

const PEOPLE_COLUMNS: readonly ColDef<Row>[] = Array.from({ length: 11 }, (_, c) => ({
  field: `c${c}`, headerName: `Colonne ${c}`, width: 120,
  // Both look for names, and by profile.
  ...(c < 2 ? {} : { getQuickFilterText: ({ data }) => (c === 2 ? String(data['family']) : '') }),
}));
const RUBRIQUES: readonly Row[] = Array.from({ length: 300 }, (_, i) => ({
  id: `r${i}`,
  title: `Rubrique ${i}`,
  ...Object.fromEntries(Array.from({ length: 60 }, (__, c) => [`g${c}`, (i * 7 + c * 3) % 6])),
}));
const RIGHTS_COLUMNS: readonly ColDef<Row>[] = [
  { field: 'title', pinned: 'left', width: 244 },
  ...Array.from({ length: 60 }, (_, c): ColDef<Row> => ({ field: `g${c}`, headerName: `Groupe ${c}`, width: 80, cellRenderer: RoleCell })),
];

let people: readonly Row[] = peopleOf(Array.from({ length: 10_000 }, (_, i) => [`Nom ${i}`, 'Prénom']));
let grid: GridApi<Row> | undefined;
let edits = 0;

function show(rowData: readonly Row[], columnDefs: readonly ColDef<Row>[]): void {
  grid?.destroy();
  const place = document.getElementById('place');
  if (place === null) return;
  grid = createGrid<Row>(place, {
    theme: themeQuartz.withParams({ spacing: 4, rowHeight: 30, fontSize: 13 }),
    rowData: [...rowData],
    columnDefs: [...columnDefs],
    defaultColDef: { sortable: false, resizable: true },
    getRowId: ({ data }) => String(data['id']),
    animateRows: false,
  });
}

function editOneCell(): void {
  edits += 1;
  const node = grid?.getRowNode(`r${edits % 15}`);
  node?.setDataValue(`g${edits % 8}`, (Number(node.data?.[`g${edits % 8}`]) + 1) % 6);
}

Object.assign(window, {
  floor: {
    takeNames: (names: readonly Name[]) => {
      people = peopleOf(names);
    },
    showPeople: () => show(people, PEOPLE_COLUMNS),
    showRights: () => show(RUBRIQUES, RIGHTS_COLUMNS),
    showMonth: () => {
      const place = document.getElementById('place');
      if (place !== null) showNextMonth(place);
    },
    showCharts: (marks: readonly BareMark[]) => {
      const place = document.getElementById('place');
      if (place !== null) drawMarks(place, marks);
    },
    filterBy: (text: string) => grid?.setGridOption('quickFilterText', text),
    clear: () => {
      grid?.destroy();
      grid = undefined;
      document.getElementById('place')?.replaceChildren();
    },
  },
});
let query = '';
window.addEventListener('keydown', ({ key }) => {
  if (key === 'F9') return;
  if (key === 'F8') editOneCell();
  else if (key === 'Backspace' || key.length === 1) {
    query = key === 'Backspace' ? query.slice(0, -1) : query + key;
    grid?.setGridOption('quickFilterText', query);
  }
});
show(RUBRIQUES, RIGHTS_COLUMNS);
