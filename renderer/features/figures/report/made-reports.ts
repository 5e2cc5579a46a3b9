import { create } from 'zustand';

/** How many reports this page has made: the screen asks again where they stand. */
export const useMadeReports = create(() => ({ made: 0 }));

/** Tells that one was made. */
export function noteMadeReport(): void {
  useMadeReports.setState(({ made }) => ({ made: made + 1 }));
}
