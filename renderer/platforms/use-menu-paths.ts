import { must } from '../../domain/kernel/assert.ts';
import { menuPaths } from '../../domain/platforms/menu-path.ts';
import { menuPathWords } from '../../texts/platforms/platforms.ts';
import { SHIPPED_PLATFORMS } from '../../texts/platforms/shipped-platforms.ts';
import { useUsedPlatforms } from './use-used-platforms.ts';

/** The platform whose menus the texts of the console name: that of the guide of the DRANE. */
const GUIDE = must(SHIPPED_PLATFORMS[0], 'the platform of the guide is shipped');

/** Says a path of the guide as the platforms of the school have it, one line each; the guide's where the school names none. */
export function useMenuPaths(): (path: string) => readonly string[] {
  const used = useUsedPlatforms();
  return (path) => {
    const paths = menuPaths(used, GUIDE, path);
    return paths.length === 0 ? [path] : paths.map((one) => menuPathWords(one, paths.length === 1));
  };
}
