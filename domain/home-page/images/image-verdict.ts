import { accept, refuse, type Result } from '../../kernel/result.ts';
import { MOST_IMAGE_BYTES, type ImageFacts } from './image-facts.ts';
import { readImage } from './read-image.ts';
import type { ImageFault, ImageSize } from './image-size.ts';

/** Where an image is to be shown. */
export const IMAGE_PLACES = ['top', 'article'] as const;
export type ImagePlace = (typeof IMAGE_PLACES)[number];

/** The sizes of the guide, in pixels: the top tile (S2-003), the illustration of an article (S2-010). */
export const ADVISED_SIZE: Readonly<Record<ImagePlace, { readonly width: number; readonly height: number }>> = {
  top: { width: 2000, height: 453 },
  article: { width: 680, height: 383 },
};

/** Past this weight a page is slow on a telephone: 1 MB (inferred; the guide speaks of no weight). */
export const HEAVY_BYTES = 1024 * 1024;
/** More pixels than this are never decoded: a small file may hold an image that fills the memory (inferred). */
export const MOST_PIXELS = 40_000_000;
/** Beyond this difference of proportions, grey borders show (S2-009 speaks of them; the figure is inferred). */
const OTHER_RATIO = 0.02;

/** What there is to say of an image that can be used; nothing of it refuses. */
export type ImageRemark = 'too-small' | 'other-ratio' | 'heavy';

/** Why an image cannot be used. */
export type ImageRefusal = ImageFault | 'too-heavy' | 'too-large' | 'unreadable';

/** An image that was looked at: what is kept of it, and whether it moves. */
export interface LookedAtImage {
  readonly facts: ImageFacts;
  readonly isAnimated: boolean;
}

/** Looks at the content of a file whose weight was looked at before it was read. */
export function lookAtImage(name: string, bytes: Uint8Array): Result<LookedAtImage, ImageRefusal> {
  if (isTooHeavy(bytes.length)) return refuse('too-heavy');
  const read = readImage(bytes);
  return read.ok ? keptOf(name, bytes.length, read.value) : read;
}

/** Whether a file is too heavy to be read at all. */
export function isTooHeavy(bytes: number): boolean {
  return bytes > MOST_IMAGE_BYTES;
}

function keptOf(name: string, bytes: number, { format, width, height, isAnimated }: ImageSize): Result<LookedAtImage, ImageRefusal> {
  if (width * height > MOST_PIXELS) return refuse('too-large');
  // A name, never a path: where the file is says something of whoever chose it.
  return accept({ facts: { name: name.replaceAll(/[\\/]/g, '-').slice(0, 200), format, width, height, bytes }, isAnimated });
}

/** What an image is, where it is to be shown. */
export function imageRemarks({ width, height, bytes }: Pick<ImageFacts, 'width' | 'height' | 'bytes'>, place: ImagePlace): readonly ImageRemark[] {
  const advised = ADVISED_SIZE[place];
  const wanted = advised.width / advised.height;
  return [
    ...(isSmall({ width, height }, place) ? ['too-small' as const] : []),
    ...(Math.abs(width / height - wanted) / wanted > OTHER_RATIO ? ['other-ratio' as const] : []),
    ...(bytes > HEAVY_BYTES ? ['heavy' as const] : []),
  ];
}

/** Whether an image is smaller than the guide advises, on one side at least. */
export function isSmall({ width, height }: Pick<ImageFacts, 'width' | 'height'>, place: ImagePlace): boolean {
  const advised = ADVISED_SIZE[place];
  return width < advised.width || height < advised.height;
}
