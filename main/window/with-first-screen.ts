const PLACE = /<meta\s+name="first-screen"\s+content="([^"]*)"\s*\/?>/;

/** Asks the browser for the scripts of the first screen at once: for somebody who is signed in, and will see it. */
export function withFirstScreen(html: string): string {
  return html.replace(PLACE, (_, files: string) =>
    files
      .split(' ')
      .filter((file) => file !== '')
      .map((file) => `<link rel="modulepreload" fetchpriority="low" crossorigin href="${file}">`)
      .join(''),
  );
}
