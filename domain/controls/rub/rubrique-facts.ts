import { listRubriques, type Rubrique } from '../../rubriques/rubrique.ts';
import { oncePerGround, type ControlGround } from '../control-ground.ts';
import type { Finding, MissingData } from '../control.ts';

type Missing = (ground: ControlGround) => MissingData | undefined;

/** The ENT says of no rubrique whether the tiles of the home page show it. */
export const lacksHomePage: Missing = (ground) => (saysHomePage(ground) ? undefined : 'homeTiles');

const saysHomePage = oncePerGround(({ view }) => [...view.list('rubrique')].some(([, { fields }]) => typeof fields['feedsHomePage'] === 'boolean'));

/** The ENT counts the contents of no rubrique. */
export const lacksContentCounts: Missing = ({ view }) =>
  listRubriques(view).some(({ contentCount }) => contentCount !== null) ? undefined : 'contentCounts';

/** The ENT dates the publications of no rubrique. */
export const lacksPublicationDates: Missing = ({ view }) =>
  listRubriques(view).some(({ lastPublicationAt }) => lastPublicationAt !== null) ? undefined : 'publicationDates';

/** The rubriques that the « Actualités » tile of the home page shows, whatever their state. */
export const homeRubriques = oncePerGround(({ view }): readonly Rubrique[] => listRubriques(view).filter(({ feedsHomePage }) => feedsHomePage));

/** The same, without those that are archived or deleted. */
export const activeHomeRubriques = oncePerGround((ground): readonly Rubrique[] => homeRubriques(ground).filter(({ state }) => state === 'active'));

/** A finding about a rubrique alone. */
export function aboutRubrique({ id }: Pick<Rubrique, 'id'>, params: Finding['params'] = {}): Finding {
  return { objects: [{ kind: 'rubrique', id }], params };
}
