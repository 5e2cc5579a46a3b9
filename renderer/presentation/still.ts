/** Lays a still copy of what the page shows in `place`: what is typed, what is scrolled to; nothing of it moves nor answers any more. */
export function layStill(place: HTMLElement): void {
  const own = place.closest('dialog');
  for (const shown of [...document.body.children].filter((child): child is HTMLElement => child instanceof HTMLElement && child !== own && child.tagName !== 'SCRIPT')) {
    const copy = shown.cloneNode(true);
    if (!(copy instanceof HTMLElement)) continue;
    place.append(copy);
    alike(shown, copy);
    for (const passing of copy.querySelectorAll('.pressed-keys, .pointer-halo')) passing.remove();
  }
}

/** What a copy of elements leaves behind; identifiers would be there twice. */
function alike(shown: HTMLElement, copy: HTMLElement): void {
  const originals = [shown, ...shown.querySelectorAll<HTMLElement>('*')];
  for (const [i, one] of [copy, ...copy.querySelectorAll<HTMLElement>('*')].entries()) {
    const original = originals[i];
    if (original === undefined) continue;
    one.removeAttribute('id');
    if (one instanceof HTMLInputElement && original instanceof HTMLInputElement) one.value = original.value;
    if (original.scrollTop !== 0 || original.scrollLeft !== 0) one.scrollTo(original.scrollLeft, original.scrollTop);
  }
}
