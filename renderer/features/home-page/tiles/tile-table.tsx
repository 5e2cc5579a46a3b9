import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { moveTile, removeTile, showTile } from '../../../../domain/home-page/home-gestures.ts';
import type { HomeTile } from '../../../../domain/home-page/home-tile.ts';
import { actOnTile, HOME_PAGE_TEXTS as TEXTS, removeQuestion, TILE_KIND_LABELS, tileWidth } from '../../../../texts/home-page/home-page.ts';
import { useActions, useSchoolStore } from '../../../school/store/school-context.tsx';
import { useSettingNames } from '../../../sheets/use-setting-names.ts';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog.tsx';
import { shownWords } from './tiles-paper.ts';

interface TileTableProps {
  readonly tiles: readonly HomeTile[];
  readonly mayEdit: boolean;
  readonly onEdit: (tile: HomeTile) => void;
}

const COLUMNS = ['title', 'kind', 'shows', 'width', 'shown', 'acts'] as const;

/** The tiles in the order of the page, with what is done on each. */
export function TileTable({ tiles, ...row }: TileTableProps) {
  const moving = tiles.filter(({ kind }) => kind !== 'top');
  return (
    <div className="column-table">
      <table aria-label={TEXTS.tiles}>
        <thead><tr>{COLUMNS.filter((column) => row.mayEdit || column !== 'acts').map((column) => <th key={column} scope="col">{TEXTS.columns[column]}</th>)}</tr></thead>
        <tbody>{tiles.map((tile) => <Row key={tile.id} tile={tile} isFirst={tile === moving[0]} isLast={tile === moving.at(-1)} {...row} />)}</tbody>
      </table>
    </div>
  );
}

interface RowProps extends Omit<TileTableProps, 'tiles'> {
  readonly tile: HomeTile;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function Row({ tile, mayEdit, ...acts }: RowProps) {
  const { record } = useActions();
  const store = useSchoolStore();
  const { title, kind, enabled, columns } = tile;
  return (
    <tr>
      <th scope="row"><bdi>{title}</bdi></th>
      <td>{TILE_KIND_LABELS[kind]}</td>
      <td><Shown tile={tile} /></td>
      <td>{tileWidth(kind, columns)}</td>
      <td><Checkbox size="xs" aria-label={actOnTile(TEXTS.show, title)} checked={enabled} disabled={!mayEdit} onChange={({ currentTarget }) => record(showTile(store.getState().view, tile, currentTarget.checked))} /></td>
      {mayEdit ? <td className="communication-acts"><Acts tile={tile} {...acts} /></td> : null}
    </tr>
  );
}

function Shown({ tile }: Pick<RowProps, 'tile'>) {
  const names = useSettingNames();
  return <bdi>{shownWords(tile, names)}</bdi>;
}

function Acts({ tile, isFirst, isLast, onEdit }: Omit<RowProps, 'mayEdit'>) {
  const { record } = useActions();
  const store = useSchoolStore();
  const { title, kind } = tile;
  const move = (by: -1 | 1): void => void record(moveTile(store.getState().view, tile, by));
  return (
    <>
      <button type="button" className="link-button" aria-label={actOnTile(TEXTS.edit, title)} onClick={() => onEdit(tile)}>{TEXTS.edit}</button>{' '}
      {kind === 'top' ? null : (
        <>
          <button type="button" className="link-button" disabled={isFirst} aria-label={actOnTile(TEXTS.up, title)} onClick={() => move(-1)}>{TEXTS.up}</button>{' '}
          <button type="button" className="link-button" disabled={isLast} aria-label={actOnTile(TEXTS.down, title)} onClick={() => move(1)}>{TEXTS.down}</button>{' '}
        </>
      )}
      <Remove tile={tile} />
    </>
  );
}

function Remove({ tile }: Pick<RowProps, 'tile'>) {
  const { record } = useActions();
  const store = useSchoolStore();
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <button type="button" className="link-button" aria-label={actOnTile(TEXTS.remove, tile.title)} onClick={() => setAsked(true)}>{TEXTS.remove}</button>
      {isAsked ? (
        <ConfirmDialog
          title={removeQuestion(tile.title)} action={TEXTS.remove} isDangerous onCancel={() => setAsked(false)}
          onConfirm={() => {
            setAsked(false);
            record(removeTile(store.getState().view, tile));
          }}
        >
          <p>{TEXTS.removeLoses}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
