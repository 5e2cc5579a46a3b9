import { numberOf } from '../xml/checked-values.ts';
import type { Report } from '../xml/element-format.ts';
import { attributeOf, childrenOf, ownText, type XmlElement } from '../xml/xml-element.ts';
import type { EdtGrid } from './edt-record.ts';

/** Reads the hours of a day; a slot without its times is left out. */
export function readGrid(element: XmlElement, report: Report): EdtGrid {
  return {
    kind: 'grid',
    slotMinutes: numberOf(element, 'DureePlace', report),
    openDays: childrenOf(element, 'JoursOuvres', 'Jour').map((day) => Number(ownText(day))).filter(isDay),
    slots: childrenOf(element, 'PlacesParJour', 'Place').flatMap((place) => readSlot(place, report)),
  };
}

/** Whether a number is a day of the week: 1 is Monday. */
export function isDay(day: number): boolean {
  return Number.isInteger(day) && day >= 1 && day <= 7;
}

/** Times of a lesson that takes `count` slots from `first`; undefined when the grid lacks one of them (formats §5.1). */
export function timesOf(grid: EdtGrid, first: number, count: number): { readonly start: string; readonly end: string } | undefined {
  const start = grid.slots.find(({ number }) => number === first)?.start;
  const end = grid.slots.find(({ number }) => number === first + count - 1)?.end;
  return start === undefined || end === undefined || count < 1 ? undefined : { start, end };
}

function readSlot(place: XmlElement, report: Report): EdtGrid['slots'] {
  const number = numberOf(place, 'Numero', report);
  const start = timeOf(place, 'LibelleHeureDebut');
  const end = timeOf(place, 'LibelleHeureFin');
  if (number !== undefined && start !== undefined && end !== undefined) return [{ number, start, end }];
  report('missing-value', place, { field: number === undefined ? 'Numero' : 'LibelleHeureDebut' });
  return [];
}

// xs:time, of which the console shows hours and minutes.
function timeOf(place: XmlElement, name: string): string | undefined {
  return /^([01]\d|2[0-3]):[0-5]\d/.exec(attributeOf(place, name) ?? '')?.[0];
}
