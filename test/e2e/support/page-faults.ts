import type { Page } from '@playwright/test';

/** What RGAA asks of the structure of every page and axe leaves to a person, as faults: titles (8.5), headings and landmarks (9.1 to 9.3), order of the keyboard (12.8), movement (13.8). */
export function structureFaults(page: Page, screen: string): Promise<readonly string[]> {
  return page.evaluate((name) => {
    const shown = (selector: string): Element[] => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    const levels = shown('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName[1]));
    const skips = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1).length;
    const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent ?? '';
    const landmarks = shown('main, nav, header, footer, aside, section[aria-label], section[aria-labelledby]').map((element) => `${element.tagName} « ${nameOf(element)} »`);
    return [
      ...(document.title.startsWith(`${name} – `) && document.title.endsWith(' – Console ENT') ? [] : [`title: ${document.title}`]),
      ...(document.documentElement.lang === 'fr' ? [] : ['the language is not said']),
      ...(levels.filter((level) => level === 1).length === 1 ? [] : [`${levels.filter((level) => level === 1).length} main headings`]),
      ...(skips === 0 ? [] : [`headings ${levels.join('')}`]),
      ...landmarks.filter((landmark, i) => landmarks.indexOf(landmark) !== i).map((landmark) => `twice ${landmark}`),
      ...shown('[tabindex]').filter((element) => element instanceof HTMLElement && element.tabIndex > 0).map((element) => `out of order: ${element.outerHTML.slice(0, 80)}`),
      ...(document.getAnimations().some((animation) => animation.effect?.getTiming().iterations === Infinity) ? ['something moves for ever'] : []),
    ];
  }, screen);
}

/** What can be used and is cut by the edge of the page, or by its own frame where it is a button or a link (RGAA 10.4, 10.11, 10.12). What scrolls in a frame of its own may go beyond it. */
export function cutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element | null): boolean => element !== null && element.tagName !== 'MAIN' && (element.matches('.ag-root') || (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1) || scrolls(element.parentElement));
    const used = [...document.querySelectorAll('main :is(button, a, input, select, textarea, h1, [role="tab"], label), header :is(button, a), footer :is(button, a)')].filter((element) => element.checkVisibility() && !scrolls(element.parentElement));
    const cut = used.filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 2 && (right > innerWidth + 1 || left < -1);
    });
    const clipped = used.filter((element) => element.matches('button, a, [role="tab"]') && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'hidden');
    const told = (element: Element): string => `${element.tagName} « ${(element.textContent || element.getAttribute('aria-label') || '').slice(0, 40)} »`;
    return [
      ...(document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []),
      ...[...document.querySelectorAll('.shell-work, .shell-inspector')].flatMap(({ scrollWidth, clientWidth, className }) => (scrollWidth > clientWidth + 1 ? [`${className} scrolls sideways`] : [])),
      ...cut.map((element) => `beyond the edge: ${told(element)}`),
      ...clipped.map((element) => `cut: ${told(element)}`),
    ];
  });
}

/** The spacing that a reader may ask for (WCAG 1.4.12, RGAA 10.12), laid over the page; gives what takes it away. */
export async function spaceText(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  return () => page.evaluate(() => void (document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1)));
}

/** What the keyboard reaches, so many times Tab from the top, whose focus does not show by a line of 2 px at least (RGAA 10.7). */
export async function focusFaults(page: Page, times: number): Promise<readonly string[]> {
  const faults: string[] = [];
  await page.evaluate(() => document.querySelector<HTMLElement>('.skip-link')?.focus());
  for (let i = 0; i < times; i++) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(() => {
      const element = document.activeElement ?? document.body;
      // A field is drawn by the box around it.
      const lines = [element, element.parentElement ?? element].map((drawn) => getComputedStyle(drawn));
      const isSeen = lines.some(({ outlineStyle, outlineWidth, boxShadow, borderTopWidth }) => (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none' || Number.parseFloat(borderTopWidth) >= 2);
      return isSeen ? undefined : element.outerHTML.slice(0, 120);
    });
    if (fault !== undefined) faults.push(fault);
  }
  return faults;
}
