import type { Result } from '../../kernel/result.ts';
import type { ImageFormat } from './image-facts.ts';

/** What the structure of an image says; its pixels are not decoded here. */
export interface ImageSize {
  readonly format: ImageFormat;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly isAnimated: boolean;
}

/**
 * Why a file is no image that can be used: not one of the four formats, by its first bytes and not by its name; cut before its end;
 * or whole, and not made as its format wants.
 */
export type ImageFault = 'empty' | 'other-format' | 'truncated' | 'corrupt';

/** What a reader of one format says of a file that begins as its format does. */
export type ReadImage = Result<ImageSize, ImageFault>;
