/** The size of a page, in percent of the usual one, and what draws it so. */
export interface PageSize {
  readonly percent: number;
  /** Whether the window is the one of the application, which enlarges the page itself. */
  readonly inShell: boolean;
  /** Asks the window for it. */
  readonly ask: (percent: number) => Promise<unknown>;
  readonly style: Pick<CSSStyleDeclaration, 'setProperty'>;
}

/** Draws the page larger: by its window where that can be asked, by its style in a browser, or where the window does not answer. */
export async function zoomPage({ percent, inShell, ask, style }: PageSize): Promise<void> {
  const byStyle = (wanted: number): void => style.setProperty('zoom', wanted === 100 ? '' : String(wanted / 100));
  if (!inShell) return byStyle(percent);
  try {
    await ask(percent);
    byStyle(100);
  } catch {
    byStyle(percent);
  }
}
