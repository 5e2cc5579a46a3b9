/** Some days without class, both included; `id` names national holidays, `name` those of the school. */
export interface Holiday {
  readonly id: string | null;
  readonly name: string | null;
  readonly from: string;
  readonly to: string;
}

/** The holidays of a day (`YYYY-MM-DD`), if it is one. */
export function holidayAt(holidays: readonly Holiday[], day: string): Holiday | undefined {
  return holidays.find(({ from, to }) => from <= day && day <= to);
}
