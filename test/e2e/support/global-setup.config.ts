import { buildPageIfStale } from '../../../scripts/start/build-if-stale.ts';
import { ROOT } from './launch.ts';

/** Builds the page once, when its sources are newer than what is built. */
export default function prepare(): Promise<void> {
  return buildPageIfStale(ROOT);
}
