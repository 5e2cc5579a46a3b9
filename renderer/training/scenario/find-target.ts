/** What may be lit: what one acts on, then the parts of a screen that bear a name. */
const ACTED_ON = 'button, a[href], input, select, textarea, [role="gridcell"], [role="rowheader"], [role="row"], [role="tab"], [role="option"], label';
const NAMED = 'h1, h2, h3, legend, th, td, dt, li, section[aria-label], [role="columnheader"], .notice, p';

/** Where to look, the screen and its inspector before the frame; what follows the trainee is never what is shown. */
const PLACES = ['[role="dialog"]', '.shell-work', '.shell-inspector', '.shell-header', '.shell-status'];

/** The control that bears these words, as a person would look for it: the one that says just that, then the shortest that holds them. */
export function findTarget(root: ParentNode, words: string): Element | undefined {
  const wanted = plain(words);
  for (const place of PLACES) {
    const within = [...root.querySelectorAll(place)];
    for (const kind of [ACTED_ON, NAMED]) {
      const named = within.flatMap((one) => [...one.querySelectorAll(kind)]).flatMap((element) => namesOf(element).map((name) => ({ element, name })));
      const holding = named.filter(({ element, name }) => name.includes(wanted) && isShown(element));
      const best = holding.toSorted((a, b) => rankOf(a.name, wanted) - rankOf(b.name, wanted) || a.name.length - b.name.length)[0];
      if (best !== undefined) return best.element;
    }
  }
  return undefined;
}

function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  return name.startsWith(wanted) ? 1 : 2;
}

function namesOf(element: Element): readonly string[] {
  return [element.getAttribute('aria-label'), element.textContent].map((name) => plain(name ?? '')).filter((name) => name !== '');
}

/** Without case, accents kept: spaces of typography are spaces. */
function plain(text: string): string {
  return text.replaceAll(/[\s\u00A0\u202F]+/g, ' ').replaceAll('’', "'").trim().toLocaleLowerCase('fr');
}

/** What is folded away has its place in the page, and is not seen. */
function isShown(element: Element): boolean {
  return element.checkVisibility();
}
