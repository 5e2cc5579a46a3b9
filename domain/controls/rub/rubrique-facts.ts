import { fedRubriques, hasFlow, homeTiles } from '../../home-page/home-tile.ts';
import { listRubriques, type Rubrique } from '../../rubriques/rubrique.ts';
import { oncePerGround, type ControlGround } from '../control-ground.ts';
import type { Finding, MissingData } from '../control.ts';

type Missing = (ground: ControlGround) => MissingData | undefined;

/** The ENT says of no rubrique whether the tiles of the home page show it. */
export const lacksHomePage: Missing = (ground) => (saysHomePage(ground) ? undefined : 'homeTiles');

/** Neither the ENT nor anybody here described a tile. */
export const lacksTiles: Missing = ({ view }) => (homeTiles(view).length === 0 ? 'homeTiles' : undefined);

const saysHomePage = oncePerGround(({ view }) => hasFlow(homeTiles(view)) || [...view.list('rubrique')].some(([, { fields }]) => typeof fields['feedsHomePage'] === 'boolean'));

/** The ENT counts the contents of no rubrique. */
export const lacksContentCounts: Missing = ({ view }) =>
  listRubriques(view).some(({ contentCount }) => contentCount !== null) ? undefined : 'contentCounts';

/** The ENT dates the publications of no rubrique. */
export const lacksPublicationDates: Missing = ({ view }) =>
  listRubriques(view).some(({ lastPublicationAt }) => lastPublicationAt !== null) ? undefined : 'publicationDates';

/** The rubriques that the « Actualités » tiles show, whatever their state: by the tiles that are described, or else by what the ENT says of each. */
export const homeRubriques = oncePerGround(({ view }): readonly Rubrique[] => {
  const fed = fedRubriques(view);
  return listRubriques(view).filter(({ id }) => fed.has(id));
});

/** The same, without those that are archived or deleted. */
export const activeHomeRubriques = oncePerGround((ground): readonly Rubrique[] => homeRubriques(ground).filter(({ state }) => state === 'active'));

/** A finding about a rubrique alone. */
export function aboutRubrique({ id }: Pick<Rubrique, 'id'>, params: Finding['params'] = {}): Finding {
  return { objects: [{ kind: 'rubrique', id }], params };
}
