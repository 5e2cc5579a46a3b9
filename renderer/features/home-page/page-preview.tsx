import { Radio } from '@mantine/core';
import { useState } from 'react';
import type { HomeTile } from '../../../domain/home-page/home-tile.ts';
import { imageWords } from '../../../texts/home-page/images.ts';
import { HOME_PAGE_TEXTS as TEXTS, TILE_KIND_LABELS } from '../../../texts/home-page/home-page.ts';

const WIDTHS = ['desktop', 'phone'] as const;

/** The page as its settings make it, on a computer and on a telephone: where each tile is, without what it shows. */
export function PagePreview({ tiles }: { readonly tiles: readonly HomeTile[] }) {
  const [width, setWidth] = useState<(typeof WIDTHS)[number]>('desktop');
  const shown = tiles.filter(({ enabled }) => enabled);
  return (
    <section className="home-page-part" aria-label={TEXTS.preview}>
      <h2>{TEXTS.preview}</h2>
      <Radio.Group label={TEXTS.previewWidth} value={width} onChange={(value) => setWidth(WIDTHS.find((one) => one === value) ?? 'desktop')}>
        <div className="communication-choices">{WIDTHS.map((one) => <Radio key={one} value={one} label={TEXTS.widths[one]} />)}</div>
      </Radio.Group>
      {shown.length === 0 ? <p className="quiet">{TEXTS.hidden}</p> : (
        <ol className="page-preview" data-width={width} aria-label={TEXTS.widths[width]}>{shown.map((tile) => <Block key={tile.id} tile={tile} />)}</ol>
      )}
      <p className="quiet">{TEXTS.previewHelp}</p>
    </section>
  );
}

function Block({ tile }: { readonly tile: HomeTile }) {
  const { kind, title, text, columns, tool } = tile;
  return (
    <li className="page-block" data-kind={kind} data-columns={kind === 'top' ? 'all' : columns}>
      <strong><bdi>{title}</bdi></strong>
      <span className="quiet">{[TILE_KIND_LABELS[kind], tool].filter((word) => word !== '').join(' · ')}</span>
      {text === '' ? null : <span className="page-text"><bdi>{text}</bdi></span>}
      {kind === 'top' ? <span className="page-image quiet">{tile.image === null ? TEXTS.noImage : imageWords(tile.image)}</span> : null}
      {kind === 'news' ? Array.from({ length: Math.min(tile.articles, 4) }, (_, i) => <span key={i} className="page-article quiet">{TEXTS.article(i + 1)}</span>) : null}
    </li>
  );
}
