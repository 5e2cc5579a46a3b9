import type { Page } from '@playwright/test';

/** What a screen reads aloud or writes on a control that holds an English word: a component of a library speaks English until it is told otherwise. */
export function englishWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    // « Page » is of both languages, and cannot be told from them.
    const english = /\b(?:the|close|open|search|filter|select|selected|press|row|column|cell|menu item|clear|next|previous|loading|toggle|remove|add|save|cancel|choose|dialog|tab|expand|collapse)\b/i;
    const attributes = ['aria-label', 'aria-description', 'aria-roledescription', 'title', 'placeholder', 'alt'];
    const labels = 'button, label, legend, th, h1, h2, h3, h4, summary, option, [role="tab"], [role="menuitem"], [role="columnheader"]';
    const named = [...document.querySelectorAll('*')].flatMap((element) => attributes.map((name) => [name, element.getAttribute(name) ?? ''] as const));
    // The names of programs are of no language.
    const written = [...document.querySelectorAll(labels)].filter((element) => element.closest('[translate="no"]') === null).map((element) => ['text', element.textContent.trim()] as const);
    return [...new Set([...named, ...written].flatMap(([name, text]) => (english.test(text) ? [`${name}="${text.slice(0, 120)}"`] : [])))];
  });
}
