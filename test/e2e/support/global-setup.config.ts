import { buildPageIfStale } from '../../../scripts/start/build-if-stale.ts';
import { ROOT } from './launch.ts';

/** Builds the page once, when its sources are newer than what is built; CONSOLE_ENT_PAGE names another built page. */
export default function prepare(): Promise<void> {
  return process.env['CONSOLE_ENT_PAGE'] === undefined ? buildPageIfStale(ROOT) : Promise.resolve();
}
