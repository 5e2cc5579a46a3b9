import { findRubrique } from '../../rubriques/rubrique.ts';
import type { Control } from '../control.ts';
import { idsOf, setField } from '../repair-changes.ts';
import { aboutRubrique, homeRubriques, lacksHomePage } from './rubrique-facts.ts';

/** Rubriques that the « Actualités » tile shows and whose blog is off, or that are archived or deleted (dom:R5). */
export const rub05: Control<'RUB-05'> = {
  id: 'RUB-05',
  severity: 'error',
  family: 'RUB',
  where: 'here',
  source: {
    ref: 'S2-011',
    quote: "affiche la liste des derniers articles d'une ou plusieurs rubriques choisies dont le blog est activé",
  },
  fix: 'auto',
  missing: lacksHomePage,
  find: (ground) =>
    homeRubriques(ground)
      .filter(({ blog, state }) => !blog || state !== 'active')
      .map((rubrique) => aboutRubrique(rubrique, { state: rubrique.state })),
  // What is archived or deleted takes no setting: the tile is changed in the ENT.
  repair: (ground, findings) =>
    idsOf(findings, 'rubrique')
      .filter((id) => findRubrique(ground.view, id)?.state === 'active')
      .flatMap((id) => setField(ground, { entity: 'rubrique', id, field: 'blog', set: true })),
};
