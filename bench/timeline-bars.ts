/** The timeline of B13: so many teachers, so many bars spread over four months around a day. */
export const TIMELINE = { teachers: 120, bars: 400 } as const;

const MONTH_DAYS = 30;

/** Where the bar of a rank lies: its teacher, its first day counted from the middle day, how many days it lasts; a teacher has one a month. */
export function barPlace(rank: number): { readonly teacher: number; readonly start: number; readonly days: number } {
  const month = Math.floor(rank / TIMELINE.teachers);
  return { teacher: rank % TIMELINE.teachers, start: (month - 2) * MONTH_DAYS + ((rank * 7) % 13), days: 3 + ((rank * 11) % 14) };
}
