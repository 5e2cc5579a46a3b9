import { z } from 'zod';

export const IMAGE_FORMATS = ['png', 'jpeg', 'gif', 'webp'] as const;
export type ImageFormat = (typeof IMAGE_FORMATS)[number];

/** An image wider or higher than this, in pixels, is no picture of a page. */
export const MOST_SIDE = 30_000;
/** Weight past which an image is not even read: 20 MB (inferred). */
export const MOST_IMAGE_BYTES = 20 * 1024 * 1024;

/** All that is kept of an image: its name, and what a control measures. Its content stays where it is. */
export const ImageFacts = z.strictObject({
  name: z.string().max(200).regex(/^[^\\/]*$/),
  format: z.enum(IMAGE_FORMATS),
  /** Pixels. */
  width: z.number().int().min(1).max(MOST_SIDE),
  height: z.number().int().min(1).max(MOST_SIDE),
  /** Weight of the file. */
  bytes: z.number().int().min(1).max(MOST_IMAGE_BYTES),
});
export type ImageFacts = Readonly<z.infer<typeof ImageFacts>>;
