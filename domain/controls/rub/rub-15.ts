import { homeTiles, isPublishedElsewhere } from '../../home-page/home-tile.ts';
import type { Control } from '../control.ts';
import { lacksTiles } from './rubrique-facts.ts';

/** Outside tools and networks that the home page shows, and for which nobody of the school is written down, or who has left. */
export const rub15: Control<'RUB-15'> = {
  id: 'RUB-15',
  severity: 'warning',
  family: 'RUB',
  where: 'here',
  source: { ref: 'S2-078', quote: 'il faut se demander qui publie sur le DigiPad ou le Pearltrees intégré' },
  fix: 'assist',
  missing: lacksTiles,
  find: ({ view, directory }) =>
    homeTiles(view)
      .filter((tile) => isPublishedElsewhere(tile) && tile.enabled && (tile.responsibleId === null || directory.findPerson(tile.responsibleId) === undefined))
      .map(({ id, tool, title }) => ({ objects: [{ kind: 'setting', id }], params: { tool: tool === '' ? title : tool } })),
};
