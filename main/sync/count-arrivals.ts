import type { Arrivals } from '../../contract/console/school-snapshot.ts';
import type { SyncDesk } from './sync-desk.ts';
import type { WireLine } from './lines/wire-line.ts';

/** Lines between two words to the screens: a directory of 10,000 people is told in some twenty of them. */
const STRIDE = 500;

/** Passes a first load on, and tells the screens how much of it has come; what is counted is not kept yet. */
export async function* countArrivals(desk: Pick<SyncDesk, 'exchange' | 'statusChanged'>, stream: AsyncIterable<readonly WireLine[]>): AsyncGenerator<readonly WireLine[]> {
  let untold = 0;
  for await (const lines of stream) {
    desk.exchange.isHeard = true;
    desk.exchange.arriving = counted(desk.exchange.arriving ?? { people: 0, groups: 0, settings: 0 }, lines);
    untold += lines.length;
    if (untold >= STRIDE) {
      untold = 0;
      desk.statusChanged();
    }
    yield lines;
  }
  desk.statusChanged();
}

function counted({ people, groups, settings, ...rest }: Arrivals, lines: readonly WireLine[]): Arrivals {
  const directory = (entity: string): number => lines.filter((line) => line.kind === 'directory' && line.line.entity === entity).length;
  const rows = lines.filter((line) => line.kind === 'other' && 'e' in line.line).length;
  return { people: people + directory('person'), groups: groups + directory('group'), settings: settings + rows, ...rest };
}
