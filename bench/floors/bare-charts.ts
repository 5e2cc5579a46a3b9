/** An element of a drawing or of a table: its tag, its attributes, what it says, what it holds. */
export interface BareMark {
  readonly tag: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly text: string;
  readonly marks: readonly BareMark[];
}

const SVG = 'http://www.w3.org/2000/svg';

// The floor of charts: the same marks and the same cells, made one after the other, with nothing to compute and nothing around.

/** Draws marks in place of what is there. */
export function drawMarks(place: HTMLElement, marks: readonly BareMark[]): void {
  const whole = document.createElement('div');
  whole.className = 'bare-charts';
  whole.append(...marks.map((mark) => made(mark, false)));
  place.replaceChildren(whole);
}

function made({ tag, attributes, text, marks }: BareMark, isDrawn: boolean): Element {
  const draws = isDrawn || tag === 'svg';
  const element = draws ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  if (marks.length === 0) element.textContent = text;
  element.append(...marks.map((mark) => made(mark, draws)));
  return element;
}
