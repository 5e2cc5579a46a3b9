import { compareTitles } from '../../../domain/kernel/order.ts';
import { compareLevels } from '../../../domain/directory/level-order.ts';
import { garCell } from '../../../domain/gar/plan/gar-cells.ts';
import { garPopulations, peopleOfTarget, type GarGround } from '../../../domain/gar/plan/populations.ts';
import { GAR_PUBLICS } from '../../../domain/gar/subscription.ts';
import type { AssignmentTarget } from '../../../domain/gar/plan/assignment.ts';
import type { PeopleSet } from '../../../domain/rights/people-set.ts';
import { cellFigure, endWords, GAR_TEXTS, publicHeading } from '../../../texts/gar/gar-screen.ts';
import { levelLabel } from '../../../texts/language/level-label.ts';
import type { GridColumn } from '../../ui/grid/data-grid.tsx';
import type { GarRow } from './gar-rows.ts';
import { meterFace } from './licences/meter-face.ts';

/** A population that has a column. */
export interface PopulationColumn {
  readonly key: string;
  readonly label: string;
  readonly target: AssignmentTarget;
  readonly people: PeopleSet;
}

/** Levels, from the youngest as a collège counts them (6e first), then the publics that are not students; or classes alone, which have the room of both. */
export function populationColumns(ground: GarGround, byClass: boolean): readonly PopulationColumn[] {
  const others = GAR_PUBLICS.filter((one) => one !== 'student').map((one) => ({ label: publicHeading(one), target: { kind: 'profile', id: one } as const }));
  return (byClass ? classesOf(ground) : [...levelsOf(ground), ...others]).map(({ label, target }) => ({ key: `${target.kind}:${target.id}`, label, target, people: peopleOfTarget(ground, target) }));
}

function levelsOf({ directory }: GarGround) {
  const levels = [...garPopulations(directory).classesOfLevel.keys()];
  return levels.map((id) => ({ label: levelLabel(id), target: { kind: 'level', id } as const }));
}

function classesOf({ directory }: GarGround) {
  const classes = directory.groups.filter(({ kind }) => kind === 'class').toSorted((a, b) => compareLevels(a.level ?? '', b.level ?? '') || compareTitles(a.name, b.name));
  return classes.map(({ id, name }) => ({ label: name, target: { kind: 'group', id } as const }));
}

/** Words go to the next line rather than being cut. */
const WRAPPED = { wrapText: true, autoHeight: true } as const;

/** A share of the room, never under what the words need: all the columns of a collège stand beside the inspector on 1440 pixels. */
function roomFrom(least: number): Pick<GridColumn<GarRow>, 'minWidth' | 'flex'> {
  return { minWidth: least, flex: least };
}

/** How little room columns can do with, in pixels: classes are many, their signs stand above their figures. */
const ROOMS = {
  levels: { resource: 144, end: 110, licences: 146, population: 61 },
  classes: { resource: 128, end: 104, licences: 122, population: 43 },
} as const;

/** The resource, its end, its licences, then one column a population. */
export function garColumns(populations: readonly PopulationColumn[], byClass: boolean): readonly GridColumn<GarRow>[] {
  const room = ROOMS[byClass ? 'classes' : 'levels'];
  const words = GAR_TEXTS.columns;
  return [
    { colId: 'resource', headerName: words.resource, valueGetter: ({ data }) => data?.plan.subscription.title, pinned: 'left', width: room.resource, ...WRAPPED, cellClass: 'sentence-cell' },
    { colId: 'end', headerName: words.end, valueGetter: ({ data }) => (data === undefined ? '' : endWords(data.last, data.daysLeft)), ...roomFrom(room.end), ...WRAPPED, cellClass: ({ data }) => ['sentence-cell', data !== undefined && data.last !== null && data.daysLeft <= 30 ? 'warning-cell' : 'from-elsewhere'] },
    { colId: 'licences', headerName: words.licences, valueGetter: ({ data }) => data?.licences.join(' · '), cellRenderer: meterFace, ...roomFrom(room.licences), ...WRAPPED, cellClass: ({ data }) => ['sentence-cell', data !== undefined && data.plan.excess > 0 ? 'warning-cell' : ''] },
    ...populations.map((population) => populationColumn(population, room.population)),
  ];
}

function populationColumn({ key, label, people }: PopulationColumn, least: number): GridColumn<GarRow> {
  return {
    colId: key,
    headerName: label,
    ...roomFrom(Math.max(least, Math.round(14 + longestWord(label) * 7.5))),
    ...WRAPPED,
    wrapHeaderText: true,
    suppressKeyboardEvent: ({ event }) => event.key === ' ',
    valueGetter: ({ data }) => {
      if (data === undefined) return '';
      const { given, among } = garCell(data.plan, people);
      return cellFigure(given, among);
    },
    cellClass: ({ data }) => ['number-cell', 'narrow-cell', 'sentence-cell', data !== undefined && isChanged(data, people) ? 'changed-cell' : ''],
    headerClass: ['number-header', 'narrow-cell'],
  };
}

/** In letters, the hyphen of a word that may break included. */
function longestWord(label: string): number {
  return Math.max(...label.split(/ |(?<=\u00AD)/u).map((word) => word.length));
}

function isChanged({ plan, before }: GarRow, people: PeopleSet): boolean {
  return before !== undefined && garCell(plan, people).given !== garCell(before, people).given;
}
