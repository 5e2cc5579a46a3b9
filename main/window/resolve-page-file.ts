import { join } from 'node:path';
import { accept, refuse, type Result } from '../../domain/kernel/result.ts';

/** Why a path asked by the page is not served. */
export interface PageFileRefusal {
  readonly kind: 'not-a-page-file' | 'absent' | 'leaves-the-folder';
}

// The build names its files with these letters only, so nothing needs decoding: `..`, `%2e`, `\` and NUL have no way in.
const SEGMENT = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/**
 * The file of the built page that an address names.
 * `folder` is the real path of the page's folder; `realPath` follows the links of a path and gives undefined when nothing is there.
 */
export function resolvePageFile(
  folder: string,
  pathname: string,
  realPath: (path: string) => string | undefined,
): Result<string, PageFileRefusal> {
  const segments = (pathname === '/' ? '/index.html' : pathname).split('/').slice(1);
  if (!pathname.startsWith('/') || !segments.every((segment) => SEGMENT.test(segment))) {
    return refuse({ kind: 'not-a-page-file' });
  }
  const file = join(folder, ...segments);
  const real = realPath(file);
  if (real === undefined) return refuse({ kind: 'absent' });
  return real === file ? accept(file) : refuse({ kind: 'leaves-the-folder' });
}
