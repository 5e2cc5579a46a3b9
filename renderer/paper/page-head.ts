import type { Paper } from '../../domain/paper/paper.ts';
import { PAGE_COUNT } from '../../texts/paper/pages.ts';

/** More columns than this are read on a page laid down. */
const UPRIGHT_COLUMNS = 7;

/** Whether a paper is laid out on pages laid down. */
export function isWide({ tables }: Pick<Paper, 'tables'>): boolean {
  return tables.some(({ columns }) => columns.length > UPRIGHT_COLUMNS);
}

/** Lays out the pages to print: A4, with what they are of on each (ux §3.2 « Print »). Gives what takes it away again. */
export function layPages([head = '', ...about]: readonly string[], landscape: boolean): () => void {
  return adopt(pageRule(head, about.slice(0, 2).join(' · '), landscape));
}

/** Says something in the middle of the head of each printed page; gives what takes it away again. */
export function markPages(words: string): () => void {
  return adopt(`@page { @top-center { content: ${cssText(words)}; font: bold 8pt sans-serif; color: #000; } }`);
}

/** A sheet made by the page itself: its policy lets no other style in. */
function adopt(rules: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

function pageRule(left: string, right: string, landscape: boolean): string {
  const font = 'font: 8pt sans-serif; color: #000;';
  return `@page {
    size: A4 ${landscape ? 'landscape' : 'portrait'}; margin: 16mm 12mm 14mm;
    @top-left { content: ${cssText(left)}; ${font} }
    /* What « Formation » says in the middle of every other page is among these words already. */
    @top-center { content: none; }
    @top-right { content: ${cssText(right)}; ${font} }
    @bottom-right { content: ${cssText(PAGE_COUNT.page)} counter(page) ${cssText(PAGE_COUNT.of)} counter(pages); ${font} }
  }`;
}

/** A string of CSS (css-syntax §4.3.5): whatever a school is called, it stays one. */
function cssText(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&').replaceAll(/\p{Cc}/gu, ' ')}"`;
}
