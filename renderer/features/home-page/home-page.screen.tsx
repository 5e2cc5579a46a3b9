import { Button } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { homeTiles, type HomeTile } from '../../../domain/home-page/home-tile.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { HOME_PAGE_TEXTS as TEXTS, tileCount } from '../../../texts/home-page/home-page.ts';
import { IMAGE_TEXTS } from '../../../texts/home-page/images.ts';
import { ExportButton } from '../../paper/export-button.tsx';
import { useSchool } from '../../school/store/school-context.tsx';
import { useMayEdit } from '../../sheets/use-may-edit.ts';
import { useSettingNames } from '../../sheets/use-setting-names.ts';
import { EmptyResult } from '../../ui/empty-result.tsx';
import { Screen } from '../../ui/screen.tsx';
import { ImageDialog } from './images/image-dialog.tsx';
import { newTile } from './new-tile.ts';
import { PagePreview } from './page-preview.tsx';
import { PageState } from './page-state.tsx';
import { Publishers } from './publishers.tsx';
import { TileDialog } from './tiles/tile-dialog.tsx';
import { TileTable } from './tiles/tile-table.tsx';
import { tilesPaper } from './tiles/tiles-paper.ts';

/** « Page d’accueil »: the tiles of the public page, how it would look, and who can publish there. */
export function HomePageScreen() {
  const view = useSchool((state) => state.view);
  const names = useSettingNames();
  const mayEdit = useMayEdit('homeTile');
  const tiles = useMemo(() => homeTiles(view), [view]);
  const { id } = useSearch({ from: '/page-d-accueil' });
  // Where a control or a conflict leads: to the tile that it is about.
  const [edited, setEdited] = useState<HomeTile | undefined>(() => (mayEdit ? tiles.find((one) => one.id === id) : undefined));
  const [isLooking, setLooking] = useState(false);
  return (
    <Screen
      title={SCREEN_TITLES.homePage}
      caption={tiles.length === 0 ? undefined : tileCount(tiles.length, tiles.filter(({ enabled }) => enabled).length)}
      actions={
        <>
          <Button variant="default" onClick={() => setLooking(true)}>{IMAGE_TEXTS.act}</Button>
          {tiles.length === 0 ? null : <ExportButton paper={() => tilesPaper(tiles, names)} />}
          {mayEdit ? <Button onClick={() => setEdited(newTile(tiles))}>{TEXTS.create}</Button> : null}
        </>
      }
      banner={<p className="quiet communication-purpose">{TEXTS.purpose} {TEXTS.source}. {mayEdit ? null : TEXTS.readOnly}</p>}
    >
      <div className="home-page">
        <PageState mayEdit={mayEdit} />
        {tiles.length === 0 ? <EmptyResult sentence={TEXTS.none} /> : <TileTable tiles={tiles} mayEdit={mayEdit} onEdit={setEdited} />}
        <div className="home-page-parts">
          <Publishers />
          <PagePreview tiles={tiles} />
        </div>
      </div>
      {edited === undefined ? null : <TileDialog first={edited} others={tiles} onClose={() => setEdited(undefined)} />}
      {isLooking ? <ImageDialog onClose={() => setLooking(false)} /> : null}
    </Screen>
  );
}
