import type { Page } from '@playwright/test';

/** What is on screen, or said of it, with a plain space where French asks for one that does not break: a line would begin with « : ». */
export function spacingFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isWrong = (text: string): boolean => / [:;?!»%€](?:\s|$)|« /u.test(text);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const said: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) said.push(node.nodeValue ?? '');
    for (const attribute of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']) {
      for (const element of document.querySelectorAll(`[${attribute}]`)) said.push(element.getAttribute(attribute) ?? '');
    }
    return [...new Set(said.filter(isWrong))].map((text) => text.trim().slice(0, 120));
  });
}
