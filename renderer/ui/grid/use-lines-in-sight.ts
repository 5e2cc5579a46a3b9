import { defaultRangeExtractor, useVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual';

/** What of a long list has to be drawn: the lines in sight and a few around. */
export type LinesInSight = Virtualizer<HTMLElement, Element>;

/** Follows the scrolling of a list. */
export function useLinesInSight(options: Parameters<typeof useVirtualizer<HTMLElement, Element>>[0]): LinesInSight {
  // The library hands functions out of a mutable object; nothing here is compiled by React's compiler.
  // oxlint-disable-next-line react/incompatible-library
  return useVirtualizer(options);
}

/** What is drawn of a list, with the line of the keyboard: were it not drawn, its focus would be lost. */
export function keepingLine(at: number): (range: Range) => number[] {
  return (range) => [...new Set([...defaultRangeExtractor(range), ...(at < range.count ? [at] : [])])].toSorted((a, b) => a - b);
}
