import type { HomeTile } from '../../../../domain/home-page/home-tile.ts';

/** What the fields of a tile are given. */
export interface TileFieldsProps {
  readonly wanted: HomeTile;
  readonly onChange: (fields: Partial<HomeTile>) => void;
}
