import { homeTiles } from '../../home-page/home-tile.ts';
import { isSmall } from '../../home-page/images/image-verdict.ts';
import type { Control } from '../control.ts';
import { lacksTiles } from '../rub/rubrique-facts.ts';

/** Top tiles that are shown and whose image, as it was looked at here, is smaller than 2000 × 453 pixels. */
export const adj01: Control<'ADJ-01'> = {
  id: 'ADJ-01',
  severity: 'advice',
  family: 'ADJ',
  where: 'here',
  source: { ref: 'S2-003', quote: "Format d'image conseillé : 2000px X 453px, gif animé possible." },
  fix: 'assist',
  missing: lacksTiles,
  find: ({ view }) =>
    homeTiles(view).flatMap(({ id, kind, enabled, image }) =>
      kind === 'top' && enabled && image !== null && isSmall(image, 'top') ? [{ objects: [{ kind: 'setting', id }], params: { width: image.width, height: image.height } }] : [],
    ),
};
