/** Tabler's drawings, for cells that are not React (24-px grid, stroke 1.6). */
const PATHS = {
  world: ['M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0', 'M3.6 9h16.8', 'M3.6 15h16.8', 'M11.5 3a17 17 0 0 0 0 18', 'M12.5 3a17 17 0 0 1 0 18'],
  lock: ['M5 13a2 2 0 0 1 2 -2h10a2 2 0 0 1 2 2v6a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-6', 'M11 16a1 1 0 1 0 2 0a1 1 0 0 0 -2 0', 'M8 11v-4a4 4 0 1 1 8 0v4'],
  archive: ['M3 6a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2', 'M5 8v10a2 2 0 0 0 2 2h10a2 2 0 0 0 2 -2v-10', 'M10 12l4 0'],
  trash: ['M4 7l16 0', 'M10 11l0 6', 'M14 11l0 6', 'M5 7l1 12a2 2 0 0 0 2 2h8a2 2 0 0 0 2 -2l1 -12', 'M9 7v-3a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v3'],
  pencil: ['M4 20h4l10.5 -10.5a2.828 2.828 0 1 0 -4 -4l-10.5 10.5v4', 'M13.5 6.5l4 4'],
  open: ['M6 9l6 6l6 -6'],
  closed: ['M9 6l6 6l-6 6'],
  barred: ['M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0', 'M5.7 5.7l12.6 12.6'],
  same: ['M7 7l10 10', 'M17 8l0 9l-9 0'],
} as const;

export type CellIcon = keyof typeof PATHS;

const DRAWN = new Map<CellIcon, SVGElement>();
const SVG = 'http://www.w3.org/2000/svg';

/** A fresh copy of a drawing; hidden from those who do not see it, the cell has its own name. */
export function cellIcon(name: CellIcon): Node {
  const drawn = DRAWN.get(name) ?? draw(name);
  DRAWN.set(name, drawn);
  return drawn.cloneNode(true);
}

function draw(name: CellIcon): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `cell-icon cell-icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name].join(' '));
  svg.append(path);
  return svg;
}
