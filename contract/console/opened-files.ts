/** The files that this program opens from the desktop: a draft, plan or copy of a console, and a scenario of « Formation ». */
export const OPENED_EXTENSIONS = { exchange: '.entx', scenario: '.entscenario' } as const;

/** Whether a file is one of them, by its name alone: what it holds is looked at where it is read. */
export function isOpenedName(name: string): boolean {
  return Object.values(OPENED_EXTENSIONS).some((extension) => name.toLowerCase().endsWith(extension));
}
