import { stepStanding, type SharedSheet } from '../../domain/application-sheet/shared-sheet.ts';
import type { SheetPart, SheetPlace, SheetStep } from '../../domain/application-sheet/sheet-step.ts';
import type { Paper } from '../../domain/paper/paper.ts';
import { concernedWords, placeTitle, SHEET_MENUS, SHEET_TEXTS, stepWords } from '../changes/application-sheet.ts';
import type { EditWords } from '../changes/edits.ts';
import { SCREEN_TITLES } from '../frame/app.ts';
import type { SettingNames } from '../language/setting-objects.ts';
import { actOn, fr, semicolons } from '../language/typography.ts';
import { reasonWords, SHARED_SHEET_TEXTS, standingWords } from './sheet-screen.ts';

const COLUMNS = ['N°', 'Menu', fr`Où`, fr`À faire`, 'Avant', fr`À mettre`, 'Concerne', 'Chemin ou nom', fr`État`, 'Pourquoi', fr`Identifiant`] as const;

/** The sheet as a file: one line a value, the identifiers being those of the ENT, so that what was ticked on paper is found again. */
export function sharedSheetPaper(shared: SharedSheet, names: SettingNames, menuPaths: (path: string) => readonly string[]): Paper {
  const rows = shared.sheet.parts.flatMap((part, i) => part.places.flatMap((place) => place.steps.flatMap((step) => stepRows({ shared, names, menuPaths }, { rank: i + 1, part, place, step }))));
  return {
    title: SCREEN_TITLES.sheet, list: 'application-sheet', unsent: 'left-out', notes: [SHARED_SHEET_TEXTS.sharedIntro],
    tables: [{ title: SCREEN_TITLES.sheet, columns: [...COLUMNS], rows }],
  };
}

interface PaperGround {
  readonly shared: SharedSheet;
  readonly names: SettingNames;
  readonly menuPaths: (path: string) => readonly string[];
}

interface PlacedStep {
  readonly rank: number;
  readonly part: SheetPart;
  readonly place: SheetPlace;
  readonly step: SheetStep;
}

/** A step whose title says it all has one line, without values. */
const NO_VALUE: EditWords = { object: '', before: '', after: '' };

function stepRows({ shared, names, menuPaths }: PaperGround, { rank, part: { screen, isLast }, place: { subject }, step }: PlacedStep): (string | number)[][] {
  const { title, lines, inferred } = stepWords(step, names);
  const own = shared.linesOf(step);
  const state = stepStanding(own);
  const told = own.find((line) => line.state === state);
  const path = semicolons(menuPaths(SHEET_MENUS[screen].path));
  return (lines.length === 0 ? [NO_VALUE] : lines).map(({ object, before, after }) => [
    rank,
    isLast ? `${SHEET_TEXTS.deletions} · ${path}` : path,
    subject === undefined ? '' : placeTitle(subject, names),
    object === '' ? title : actOn(title, object),
    before,
    after,
    step.concerned.map((one) => concernedWords(one, names)).join(', '),
    inferred || SHEET_MENUS[screen].inferred === true ? SHEET_TEXTS.inferred : '',
    told === undefined ? '' : standingWords(told),
    told === undefined ? '' : reasonWords(told.reason),
    own.map(({ id }) => id).join(' '),
  ]);
}
