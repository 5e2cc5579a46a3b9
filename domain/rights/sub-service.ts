import { z } from 'zod';

/** A tool that a rubrique may open to its members. */
export const SubService = z.enum(['blog', 'agenda', 'forum', 'chat', 'pad', 'sharedFolders', 'mailingList']);
export type SubService = z.infer<typeof SubService>;

/** The sub-services in the order of the screens. */
export const SUB_SERVICES: readonly SubService[] = SubService.options;
