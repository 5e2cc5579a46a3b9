import { join } from 'node:path';

/** Where « Formation » keeps everything of its own: nothing else is opened from there, and nobody else opens it. */
export function trainingFolder(dataFolder: string): string {
  return join(dataFolder, 'formation');
}
