import { useMemo, type ReactNode } from 'react';
import type { AccountStatement } from '../../../domain/accounts/account-statement.ts';
import { activationByClass, activationByFamily, type Activation } from '../../../domain/figures/school/activation.ts';
import { statedActivation } from '../../../domain/figures/statistics/usage.ts';
import { ACTIVATION_TEXTS as TEXTS, fromAccounts, fromStatistics } from '../../../texts/figures/activation.ts';
import { FIGURES_TEXTS } from '../../../texts/figures/figures.ts';
import { usePlatformNames } from '../../platforms/use-used-platforms.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { BarChart } from '../../ui/charts/bar-chart.tsx';
import { activationChart } from './figure-charts.ts';
import { activationRow } from './figure-rows.ts';
import { FiguresPart } from './figures-part.tsx';
import { FiguresTable } from './figures-table.tsx';
import type { StatedFigures } from './use-stated-figures.ts';

/** How many accounts are in use, by profile and by class: from the exports of accounts, else from the statistics that say it. */
export function ActivationPart({ stated }: { readonly stated: StatedFigures }) {
  const [statement] = stated.accounts;
  return statement === undefined ? <FromStatistics stated={stated} /> : stated.accounts.map((one) => <FromAccounts key={one.platform} statement={one} />);
}

function FromAccounts({ statement }: { readonly statement: AccountStatement }) {
  const directory = useSchool((state) => state.directory);
  const [families, students, guardians] = useMemo(
    () => [activationByFamily(directory, statement), activationByClass(directory, statement, 'students'), activationByClass(directory, statement, 'guardians')],
    [directory, statement],
  );
  const nameOf = usePlatformNames();
  const help = fromAccounts(nameOf(statement.platform) ?? statement.platform, statement.statedOn);
  return (
    <>
      <ActivationFigures title={TEXTS.byFamily} help={help} lines={families} />
      <ActivationFigures title={TEXTS.byClass} help={help} lines={students} />
      <ActivationFigures title={TEXTS.guardiansByClass} help={help} lines={guardians} />
    </>
  );
}

function FromStatistics({ stated: { lines } }: { readonly stated: StatedFigures }) {
  const directory = useSchool((state) => state.directory);
  const [families, classes] = useMemo(() => [statedActivation(directory, lines, 'family'), statedActivation(directory, lines, 'class')], [directory, lines]);
  return (
    <>
      <ActivationFigures title={TEXTS.byFamily} help={families === undefined ? TEXTS.whence : fromStatistics(families.day)} lines={families?.lines} />
      <ActivationFigures title={TEXTS.byClass} help={classes === undefined ? TEXTS.whence : fromStatistics(classes.day)} lines={classes?.lines} />
    </>
  );
}

interface ActivationFiguresProps {
  readonly title: string;
  readonly help: string;
  /** Undefined: nobody says it. */
  readonly lines: readonly Activation[] | undefined;
}

function ActivationFigures({ title, help, lines }: ActivationFiguresProps): ReactNode {
  const empty = lines === undefined ? TEXTS.none : lines.length === 0 ? FIGURES_TEXTS.nothing : undefined;
  return (
    <FiguresPart title={title} help={help} empty={empty}>
      <BarChart title={title} chart={activationChart(lines ?? [])} />
      <FiguresTable title={title} columns={TEXTS.columns} rows={(lines ?? []).map(activationRow)} />
    </FiguresPart>
  );
}
