import { createGrid } from 'ag-grid-community';
import { once } from '../../../domain/kernel/once.ts';
import { GRID_THEME } from './grid-theme.ts';
import { readStyleNonce } from './style-nonce.ts';

/**
 * The last grid of a page takes its seventeen style sheets away with it: the next screen that shows one then waits until the
 * browser has read them again and given every element of the page its style anew. An empty grid, in no document, keeps them.
 */
export const keepGridStyles = once(() => createGrid(document.createElement('div'), { theme: GRID_THEME, styleNonce: readStyleNonce() }));
