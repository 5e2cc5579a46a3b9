import {
  CellApiModule, CellStyleModule, ClientSideRowModelApiModule, ClientSideRowModelModule, ColumnApiModule, ColumnAutoSizeModule,
  EventApiModule, ExternalFilterModule, LocaleModule, ModuleRegistry, RenderApiModule, RowApiModule, RowAutoHeightModule,
  RowSelectionModule, RowStyleModule, ScrollApiModule,
} from 'ag-grid-community';

/** Registers only the parts of the grid that the console uses; asked for once, before the first grid. */
export function registerGridModules(): void {
  ModuleRegistry.registerModules([
    CellApiModule, CellStyleModule, ClientSideRowModelApiModule, ClientSideRowModelModule, ColumnApiModule, ColumnAutoSizeModule,
    EventApiModule, ExternalFilterModule, LocaleModule, RenderApiModule, RowApiModule, RowAutoHeightModule,
    RowSelectionModule, RowStyleModule, ScrollApiModule,
  ]);
}
