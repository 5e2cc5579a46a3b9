import { useMenuPaths } from './use-menu-paths.ts';

/** Where something is set in the ENT, on each platform of the school. */
export function MenuPathLines({ path }: { readonly path: string }) {
  return useMenuPaths()(path).map((line) => <p key={line}>{line}</p>);
}
