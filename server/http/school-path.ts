/** A UAI at the head of a path: of an ENT that serves several schools, each has its own address. */
const SCHOOL = /^\/(\d{7}[A-Z])(?=[/?]|$)/;

/** The school that an address names; undefined where it names none. */
export function schoolOfUrl(url: string): string | undefined {
  return SCHOOL.exec(url)?.[1];
}

/** The same address inside of its school. */
export function urlInSchool(url: string): string {
  const inside = url.replace(SCHOOL, '');
  return inside.startsWith('/') ? inside : `/${inside}`;
}
