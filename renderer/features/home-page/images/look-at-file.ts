import { isTooHeavy, lookAtImage, type ImageRefusal, type LookedAtImage } from '../../../../domain/home-page/images/image-verdict.ts';
import { refuse, type Result } from '../../../../domain/kernel/result.ts';

/**
 * Looks at an image where it is: its bytes are read by the page, measured, decoded once, and dropped. Nothing is written nor sent; a file
 * that is too heavy is not read, and one whose pixels would fill the memory is not decoded.
 */
export async function lookAtFile(file: File): Promise<Result<LookedAtImage, ImageRefusal>> {
  if (isTooHeavy(file.size)) return refuse('too-heavy');
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) return refuse('unreadable');
  const looked = lookAtImage(file.name, new Uint8Array(bytes));
  return !looked.ok || (await isDecodable(new Blob([bytes]))) ? looked : refuse('corrupt');
}

/** Whether the browser can draw it: what is whole may still hold pixels that mean nothing. */
async function isDecodable(image: Blob): Promise<boolean> {
  try {
    (await createImageBitmap(image)).close();
    return true;
  } catch {
    return false;
  }
}
