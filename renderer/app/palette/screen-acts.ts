import type { SettingsEntity } from '../../../domain/sync/entity.ts';
import { SCREEN_TITLES, type ScreenId } from '../../../texts/frame/app.ts';
import { ACCOUNTS_TEXTS } from '../../../texts/accounts/accounts.ts';
import { LETTERS_TEXTS } from '../../../texts/accounts/letters.ts';
import { SUSPENSION_TEXTS } from '../../../texts/accounts/suspension.ts';
import { STATISTICS_TEXTS } from '../../../texts/figures/usage.ts';
import { COMMUNICATION_TEXTS } from '../../../texts/communication/communication.ts';
import { CONTROL_TEXTS_SCREEN } from '../../../texts/situation/control-screen.ts';
import { DASHBOARD_TEXTS } from '../../../texts/frame/dashboard.ts';
import { DIRECTORY_TEXTS } from '../../../texts/people/directory.ts';
import { GAR_TEXTS } from '../../../texts/gar/gar-screen.ts';
import { GROUP_TEXTS } from '../../../texts/people/groups.ts';
import { IMPORTER_TEXTS } from '../../../texts/files/importer.ts';
import { INSPECTION_TEXTS } from '../../../texts/year/inspections.ts';
import { JOURNAL_TEXTS } from '../../../texts/changes/journal.ts';
import { EXPORT_TEXTS } from '../../../texts/paper/exports.ts';
import { REACH_TEXTS } from '../../../texts/messaging/messaging-reach.ts';
import { HOME_PAGE_TEXTS } from '../../../texts/home-page/home-page.ts';
import { MATRIX_TEXTS } from '../../../texts/messaging/messaging-screen.ts';
import { PALETTE_ACTS, partOfScreen } from '../../../texts/frame/palette.ts';
import { FAMILY_LABELS, GROUP_KIND_FILTERS } from '../../../texts/people/roles.ts';
import { REPLACEMENT_TEXTS } from '../../../texts/year/replacements.ts';
import { RUBRIQUES_TEXTS } from '../../../texts/rubriques/rubriques.ts';
import { SEE_AS_TEXTS } from '../../../texts/people/see-as.ts';
import { SERVICE_TEXTS } from '../../../texts/rubriques/services.ts';
import { SETTINGS_TABS_LABELS } from '../../../texts/station/settings.ts';
import { SITUATION_TEXTS } from '../../../texts/situation/situation.ts';
import { SYNC_TEXTS } from '../../../texts/changes/sync.ts';
import { SANDBOX_TEXTS } from '../../../texts/training/sandbox.ts';
import { TRAINING_TEXTS } from '../../../texts/training/training.ts';
import { FREQUENT_TEXTS } from '../../../texts/upstream/frequent-errors.ts';
import { UPSTREAM_TEXTS } from '../../../texts/upstream/sources.ts';
import { VISA_TEXTS } from '../../../texts/year/visas.ts';
import { SCENARIO_LABELS } from '../../../texts/situation/what-if.ts';
import type { ShortcutId } from '../../keys/shortcuts.ts';
import type { Step } from './palette-act.ts';

/** An act of a screen: the words it has in the palette, and the controls that do it. */
export interface ScreenAct {
  readonly screen: ScreenId;
  readonly part: 'go' | 'do';
  readonly label: string;
  readonly steps: readonly Step[];
  readonly needs?: SettingsEntity;
  readonly shortcut?: ShortcutId;
  /** The only console that has it. */
  readonly only?: 'training' | 'real';
  /** Opened on the root of the tree, which the act is about. */
  readonly onRoot?: true;
}

const press = (...labels: readonly string[]): readonly Step[] => labels.map((label) => ({ press: label }));

/** The parts of a screen, each a tab. */
function tabs(screen: ScreenId, labels: readonly string[]): readonly ScreenAct[] {
  return labels.map((label) => ({ screen, part: 'go', label: partOfScreen(SCREEN_TITLES[screen], label), steps: press(label) }));
}

/** The filters of a list, each a chip that stays pressed. */
function chips(screen: ScreenId, labels: readonly string[]): readonly ScreenAct[] {
  return labels.map((label) => ({ screen, part: 'do', label: partOfScreen(SCREEN_TITLES[screen], label), steps: press(label) }));
}

function field(screen: ScreenId, label: string, name: string = label): ScreenAct {
  return { screen, part: 'do', label: name, steps: [{ fill: label }], shortcut: 'filter' };
}

const { student, guardian, teacher, staff } = FAMILY_LABELS;

/** Everything that the screens offer, by the words of their own controls. */
export const SCREEN_ACTS: readonly ScreenAct[] = [
  { screen: 'dashboard', part: 'do', label: PALETTE_ACTS.dropAll, steps: press(DASHBOARD_TEXTS.drop), needs: 'access' },
  { screen: 'dashboard', part: 'do', label: PALETTE_ACTS.newYear, steps: [{ show: DASHBOARD_TEXTS.year }] },

  { screen: 'controls', part: 'do', label: PALETTE_ACTS.runControls, steps: press(CONTROL_TEXTS_SCREEN.run) },
  field('controls', CONTROL_TEXTS_SCREEN.search),
  { screen: 'controls', part: 'do', label: PALETTE_ACTS.allControls, steps: press(CONTROL_TEXTS_SCREEN.groupFixTitle), needs: 'membership' },
  ...chips('controls', Object.values(CONTROL_TEXTS_SCREEN.filters)),

  field('directory', DIRECTORY_TEXTS.search, PALETTE_ACTS.findPerson),
  ...chips('directory', [student, guardian, teacher, staff]),

  { screen: 'groups', part: 'do', label: GROUP_TEXTS.create, steps: press(GROUP_TEXTS.create), needs: 'schoolGroup' },
  field('groups', GROUP_TEXTS.search),
  ...chips('groups', Object.values(GROUP_KIND_FILTERS)),

  { screen: 'rubriques', part: 'do', label: PALETTE_ACTS.createRubrique, steps: press(RUBRIQUES_TEXTS.createHere), needs: 'rubrique', onRoot: true },
  field('rubriques', RUBRIQUES_TEXTS.filter),
  { screen: 'rubriques', part: 'do', label: partOfScreen(SCREEN_TITLES.rubriques, RUBRIQUES_TEXTS.columns), steps: press(RUBRIQUES_TEXTS.columns) },
  { screen: 'rubriques', part: 'do', label: SEE_AS_TEXTS.open, steps: press(SEE_AS_TEXTS.open) },
  ...chips('rubriques', Object.values(RUBRIQUES_TEXTS.chips)),

  ...tabs('messaging', [MATRIX_TEXTS.matrix, MATRIX_TEXTS.lines, MATRIX_TEXTS.settings]),
  { screen: 'messaging', part: 'do', label: PALETTE_ACTS.whoWritesTo, steps: [{ fill: REACH_TEXTS.from }] },
  { screen: 'messaging', part: 'do', label: PALETTE_ACTS.restrict, steps: press(MATRIX_TEXTS.matrix, MATRIX_TEXTS.restrict), needs: 'messagingSettings' },
  { screen: 'messaging', part: 'do', label: MATRIX_TEXTS.addTarget, steps: [...press(MATRIX_TEXTS.matrix), { fill: MATRIX_TEXTS.addTarget }], needs: 'visibilityRule' },

  { screen: 'accounts', part: 'do', label: PALETTE_ACTS.suspend, steps: press(SUSPENSION_TEXTS.open), needs: 'accountSuspension' },
  { screen: 'accounts', part: 'do', label: partOfScreen(SCREEN_TITLES.accounts, ACCOUNTS_TEXTS.open), steps: press(ACCOUNTS_TEXTS.open) },
  { screen: 'accounts', part: 'do', label: partOfScreen(SCREEN_TITLES.accounts, LETTERS_TEXTS.open), steps: press(LETTERS_TEXTS.open) },

  { screen: 'communication', part: 'do', label: COMMUNICATION_TEXTS.create, steps: press(COMMUNICATION_TEXTS.create), needs: 'announcement' },

  { screen: 'homePage', part: 'do', label: HOME_PAGE_TEXTS.create, steps: press(HOME_PAGE_TEXTS.create), needs: 'homeTile' },

  { screen: 'figures', part: 'do', label: STATISTICS_TEXTS.open, steps: press(STATISTICS_TEXTS.open) },

  { screen: 'whatIf', part: 'do', label: PALETTE_ACTS.simulateArrival, steps: press(SCENARIO_LABELS['teacher-arrives']) },
  { screen: 'whatIf', part: 'do', label: PALETTE_ACTS.simulateDeparture, steps: press(SCENARIO_LABELS['person-leaves']) },

  { screen: 'situation', part: 'do', label: PALETTE_ACTS.printSituation, steps: press(SITUATION_TEXTS.print) },

  ...tabs('services', [SERVICE_TEXTS.services, SERVICE_TEXTS.accompanists]),
  { screen: 'services', part: 'do', label: SERVICE_TEXTS.search, steps: [...press(SERVICE_TEXTS.services), { fill: SERVICE_TEXTS.search }], shortcut: 'filter' },
  { screen: 'services', part: 'do', label: SERVICE_TEXTS.tie, steps: press(SERVICE_TEXTS.accompanists, SERVICE_TEXTS.tie), needs: 'accompaniment' },

  ...tabs('gar', [GAR_TEXTS.byResource, GAR_TEXTS.byPopulation, GAR_TEXTS.shortfalls, GAR_TEXTS.list, GAR_TEXTS.staff]),
  { screen: 'gar', part: 'do', label: GAR_TEXTS.assign, steps: [...press(GAR_TEXTS.byResource), { fill: GAR_TEXTS.search }], needs: 'garAssignment', shortcut: 'filter' },

  { screen: 'replacements', part: 'do', label: REPLACEMENT_TEXTS.plan, steps: press(REPLACEMENT_TEXTS.planWord), needs: 'replacement' },

  { screen: 'inspections', part: 'do', label: INSPECTION_TEXTS.open, steps: press(INSPECTION_TEXTS.open), needs: 'inspection' },
  { screen: 'inspections', part: 'go', label: partOfScreen(SCREEN_TITLES.inspections, VISA_TEXTS.title), steps: press(VISA_TEXTS.show) },

  ...tabs('sync', [SYNC_TEXTS.toSend, SYNC_TEXTS.conflicts, SYNC_TEXTS.refused, SYNC_TEXTS.history]),

  field('journal', JOURNAL_TEXTS.search, PALETTE_ACTS.findJournal),
  { screen: 'journal', part: 'do', label: PALETTE_ACTS.exportJournal, steps: press(EXPORT_TEXTS.export) },

  ...tabs('importer', [IMPORTER_TEXTS.tab, UPSTREAM_TEXTS.tab]),
  { screen: 'importer', part: 'do', label: PALETTE_ACTS.importFile, steps: press(IMPORTER_TEXTS.tab, IMPORTER_TEXTS.choose) },
  { screen: 'importer', part: 'do', label: FREQUENT_TEXTS.title, steps: [...press(UPSTREAM_TEXTS.tab), { fill: FREQUENT_TEXTS.search }] },

  { screen: 'training', part: 'do', label: PALETTE_ACTS.enterTraining, steps: press(TRAINING_TEXTS.enter), only: 'real' },
  { screen: 'training', part: 'do', label: SANDBOX_TEXTS.reset, steps: press(SANDBOX_TEXTS.reset), only: 'training' },

  ...tabs('settings', Object.values(SETTINGS_TABS_LABELS)),
];
