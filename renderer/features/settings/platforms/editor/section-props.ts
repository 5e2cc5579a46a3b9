import type { Platform } from '../../../../../domain/platforms/platform.ts';

/** A section of the form: what is written, and what it changes of it. */
export interface SectionProps {
  readonly written: Platform;
  readonly onEdit: (fields: Partial<Platform>) => void;
}
