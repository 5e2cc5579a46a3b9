import type { Page } from '@playwright/test';

/** What a page shows of hostile texts, and whether any was taken for markup or for code. */
export interface MarkupSeen {
  /** Nodes of the page that bear one, each counted once for each text that it bears. */
  readonly shown: number;
  /** Numbers of those that were taken for markup, or ran. */
  readonly taken: readonly string[];
}

declare global {
  interface Window {
    ranXs?: unknown;
    shownXs?: WeakMap<Node, string>;
  }
}

/** Looks at everything that the page holds now; what it has already counted is not counted again. */
export function lookAtMarkup(page: Page): Promise<MarkupSeen> {
  return page.evaluate(() => {
    const known = (window.shownXs ??= new WeakMap<Node, string>());
    let shown = 0;
    const note = (node: Node, text: string): void => {
      if (!/§\d+§/.test(text) || known.get(node) === text) return;
      known.set(node, text);
      shown += 1;
    };
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Text) note(node, node.data);
      else if (node instanceof Element) for (const attribute of node.attributes) note(attribute, attribute.value);
    }
    const markup = [...document.querySelectorAll('[data-xs], base, iframe, object, embed, [href^="javascript:" i], [src*="evil.example"], [href*="evil.example"]')].map(
      (element) => `<${element.localName}> ${element.getAttribute('data-xs') ?? ''}`,
    );
    const handlers = [...document.querySelectorAll('*')].filter(({ attributes }) => [...attributes].some(({ name }) => name.startsWith('on'))).map(({ localName }) => `handler of <${localName}>`);
    const ran = window.ranXs === undefined && !('xs' in Object.prototype) ? [] : [`ran ${String(window.ranXs)}`];
    return { shown, taken: [...markup, ...handlers, ...ran] };
  });
}

/** Lays what is shown again as markup, as a faulty screen would: the control of what looks at it. A refresh would leave the page, where nothing is left to be looked at. */
export function layShownAsMarkup(page: Page): Promise<number> {
  return page.evaluate(() => {
    const hosts = [...document.querySelectorAll('body *')].filter(({ childNodes }) => childNodes.length === 1 && childNodes[0] instanceof Text && /§\d+§/.test(childNodes[0].data) && !/http-equiv/i.test(childNodes[0].data));
    for (const host of hosts) host.innerHTML = host.textContent;
    return hosts.length;
  });
}
