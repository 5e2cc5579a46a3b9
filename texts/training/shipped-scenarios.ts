import headCheck from './scenarios/cinq-minutes-du-chef.scenario.json' with { type: 'json' };
import conflict from './scenarios/deux-administrateurs.scenario.json' with { type: 'json' };
import newYear from './scenarios/la-rentree.scenario.json' with { type: 'json' };
import everyone from './scenarios/tous-et-mode-urgence.scenario.json' with { type: 'json' };
import anomalies from './scenarios/trouver-les-anomalies.scenario.json' with { type: 'json' };
import lycee from './scenarios/un-lycee-en-ordre.scenario.json' with { type: 'json' };
import replacement from './scenarios/un-remplacement.scenario.json' with { type: 'json' };
import ecole from './scenarios/une-ecole-en-ordre.scenario.json' with { type: 'json' };

/** The scenarios that come with the console, in the order of the list; each is read as any file of a trainer is. */
export const SHIPPED_SCENARIOS: readonly unknown[] = [anomalies, replacement, everyone, conflict, headCheck, newYear, lycee, ecole];
