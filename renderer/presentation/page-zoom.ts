/** How much larger than usual the page is drawn: what the pointer says is in the pixels of the window. */
export function pageZoom(): number {
  const zoom = Number.parseFloat(document.documentElement.style.zoom);
  return Number.isNaN(zoom) ? 1 : zoom;
}
