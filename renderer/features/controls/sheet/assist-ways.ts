import type { ControlObject, Finding } from '../../../../domain/controls/control.ts';
import type { AssistedControl } from '../../../../texts/situation/control-screen.ts';
import type { GarSearch, MessagingSearch, RubriqueSpot, ShownSearch, Way } from '../../../ui/fields/screen-search.ts';

type WayTo = (finding: Finding) => Way;

/** Where each assisted correction is made, on what the control found and with the act that it advises begun (domain.md §3). */
export const ASSIST_WAYS: Readonly<Record<AssistedControl, WayTo>> = {
  'ACC-02': shown('/comptes', 'person'),
  'ADJ-01': shown('/page-d-accueil', 'setting'),
  'ADJ-02': shown('/communication', 'setting'),
  'SVC-03': shown('/services', 'service'),
  'RUB-01': onRubrique('actes'),
  'RUB-02': onRubrique('actes'),
  'RUB-04': onRubrique('droits'),
  'RUB-06': onRubrique('visibilite'),
  'RUB-12': onRubrique('actes'),
  'RUB-13': onRubrique('creneaux'),
  'RUB-15': shown('/page-d-accueil', 'setting'),
  'RUB-16': onRubrique('visibilite'),
  'RUB-18': shown('/page-d-accueil', 'setting'),
  'MSG-04': (finding) => ({ to: '/messagerie', search: { ...lineOf(finding), garder: 1 } }),
  'MSG-09': onRubrique('diffusion'),
  'MSG-10': (finding) => ({ to: '/messagerie', search: lineOf(finding) }),
  'MSG-14': () => ADVISED_MODEL,
  'MSG-15': () => ADVISED_MODEL,
  'MSG-16': (finding) => ({ to: '/messagerie', search: cellOf(finding) }),
  'GAR-01': () => ({ to: '/gar', search: { onglet: 'responsables' } }),
  'GAR-08': onResource({}),
  'GAR-12': onResource({}),
  'GAR-13': onResource({ choisir: 1 }),
  'GAR-14': () => ({ to: '/gar', search: { onglet: 'manques' } }),
  'GAR-15': shown('/services', 'service'),
  'RPL-03': onReplacement,
  'RPL-04': onReplacement,
  'RPL-05': onReplacement,
  'RPL-06': onReplacement,
  'RPL-08': onReplacement,
  'RPL-10': onReplacement,
  'ALI-02': () => TIMETABLE,
  'ALI-03': () => TIMETABLE,
  'ALI-09': () => TIMETABLE,
  'INS-07': shown('/inspections', 'inspection'),
  'VIS-02': () => ({ to: '/inspections', search: { visas: 1 } }),
};

const ADVISED_MODEL: Way = { to: '/messagerie', search: { modele: 'advised' } };
const TIMETABLE: Way = { to: '/remplacements', search: { emploi: 1 } };

function shown(to: '/comptes' | '/services' | '/inspections' | '/communication' | '/page-d-accueil', kind: ControlObject['kind']): WayTo {
  return (finding) => ({ to, search: chosen(finding, kind) });
}

function onRubrique(sur: RubriqueSpot): WayTo {
  return (finding) => ({ to: '/rubriques', search: { ...chosen(finding, 'rubrique'), sur } });
}

function onResource(act: Pick<GarSearch, 'choisir'>): WayTo {
  return (finding) => ({ to: '/gar', search: { ...chosen(finding, 'subscription'), ...act } });
}

function onReplacement(finding: Finding): Way {
  return { to: '/remplacements', search: chosen(finding, 'replacement') };
}

function lineOf(finding: Finding): MessagingSearch {
  const { id } = chosen(finding, 'line');
  return { onglet: 'lignes', ...(id === undefined ? {} : { ligne: id }) };
}

function cellOf(finding: Finding): MessagingSearch {
  const { id } = chosen(finding, 'cell');
  return id === undefined ? {} : { cellule: id };
}

/** The first thing of a kind that a finding is about; what it does not name opens the screen alone. */
function chosen({ objects }: Finding, kind: ControlObject['kind']): ShownSearch {
  const id = objects.find((object) => object.kind === kind)?.id;
  return id === undefined ? {} : { id };
}
