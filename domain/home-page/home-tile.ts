import { z } from 'zod';
import { Link } from '../kernel/link.ts';
import { compareCodes } from '../kernel/order.ts';
import { listRubriques } from '../rubriques/rubrique.ts';
import { FIELD_RULES } from '../sync/entity.ts';
import { readOnce } from '../sync/read-once.ts';
import type { SettingsView } from '../sync/row.ts';
import { ImageFacts } from './images/image-facts.ts';

/** The blocks of the page: the large image, the flow of articles, fixed content, a social network, an outside tool (S2-001, S2-004, S2-011). */
export const TILE_KINDS = ['top', 'news', 'fixed', 'social', 'tool'] as const;
export type TileKind = (typeof TILE_KINDS)[number];

/** Columns of the preview on a wide screen; the guide gives no number (inferred). */
export const PAGE_COLUMNS = 3;

/** Articles that a flow may show at most; the guide says that their number is set, and no bound (S2-016; inferred). */
export const MOST_ARTICLES = 20;

/** What the school says of personal data behind an outside tool: none, declared in the register, or not yet (S2-079); null: nobody has said. */
export const PERSONAL_DATA = ['none', 'declared', 'undeclared'] as const;
export type PersonalData = (typeof PERSONAL_DATA)[number];

/** A tile of the home page; who reads it does not have to be signed in. */
export const HomeTile = z.object({
  id: z.string().min(1).max(100),
  kind: z.enum(TILE_KINDS),
  /** Of the tile, or of the article that the top tile links to. */
  title: z.string().trim().min(1).max(200),
  /** What is written in it; of an article, its summary. */
  text: z.string().max(2000),
  /** An article, a page, a network or a tool; empty for none. */
  link: Link,
  image: ImageFacts.nullable(),
  /** Rubriques whose latest articles a flow shows. */
  rubriqueIds: z.array(z.string().min(1).max(100)).max(50),
  articles: z.number().int().min(1).max(MOST_ARTICLES),
  /** What an outside tool is called. */
  tool: z.string().max(60),
  /** Who answers for what is published through an outside tool or a network. */
  responsibleId: z.string().max(100).nullable(),
  personalData: z.enum(PERSONAL_DATA).nullable(),
  enabled: z.boolean(),
  position: z.number().int().min(0).max(10_000),
  columns: z.number().int().min(1).max(PAGE_COLUMNS),
  state: z.enum(['active', 'trashed']),
});
export type HomeTile = Readonly<z.infer<typeof HomeTile>>;

const UNSAID = Object.fromEntries(Object.entries(FIELD_RULES.homeTile).map(([field, { absent }]) => [field, absent]));

/** Reads a row; undefined when it was never made, or says something that this version does not understand. */
export const readHomeTile = readOnce((id, { fields }): HomeTile | undefined => HomeTile.safeParse({ ...UNSAID, ...fields, id }).data);

/** The tiles that are not deleted, in the order of the page: the top tile first, wherever it was put. */
export function homeTiles(view: SettingsView): readonly HomeTile[] {
  return [...view.list('homeTile')]
    .flatMap(([id, row]) => readHomeTile(id, row) ?? [])
    .filter(({ state }) => state === 'active')
    .toSorted((a, b) => Number(b.kind === 'top') - Number(a.kind === 'top') || a.position - b.position || compareCodes(a.id, b.id));
}

/** Whether what a tile shows is published elsewhere than in the ENT (S2-005). */
export function isPublishedElsewhere({ kind }: Pick<HomeTile, 'kind'>): boolean {
  return kind === 'social' || kind === 'tool';
}

/** The rubriques that the flows which are shown are fed by; where no flow is described, those of which the ENT says so. */
export function fedRubriques(view: SettingsView): ReadonlySet<string> {
  const tiles = homeTiles(view);
  return hasFlow(tiles) ? fedBy(tiles) : new Set(listRubriques(view).flatMap(({ id, feedsHomePage }) => (feedsHomePage ? [id] : [])));
}

/** Whether some flow of articles is described. */
export function hasFlow(tiles: readonly HomeTile[]): boolean {
  return tiles.some(({ kind }) => kind === 'news');
}

/** The rubriques whose articles some tiles show. */
export function fedBy(tiles: readonly HomeTile[]): ReadonlySet<string> {
  return new Set(tiles.filter(({ kind, enabled }) => kind === 'news' && enabled).flatMap(({ rubriqueIds }) => rubriqueIds));
}
