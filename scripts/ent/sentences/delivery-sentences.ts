import type { DeliveryReport } from '../../../domain/deliveries/delivery-report.ts';
import { anomalyLabel, changeWords, PLACE_LABELS, recognitionWords, ruleAdvice, ruleLabel } from '../../../texts/files/deliveries.ts';
import { anomalyWords } from '../../../texts/files/file-anomalies.ts';
import { FORMAT_LABELS } from '../../../texts/files/file-formats.ts';
import { subscriptionChangeWords } from '../../../texts/files/gar-import.ts';
import { figureOf, formatNumber, typeset } from '../../../texts/language/typography.ts';
import { printable } from './printable.ts';

/** How many of each kind are named; the report on the console names them all. */
const MOST_NAMED = 5;

/** What an import read, what it changed, and everything that is wrong with where it is corrected, for whoever started it. */
export function deliveryLines(report: DeliveryReport): readonly string[] {
  const { format, encoding, statedOn, reading } = report;
  const about = [encoding === null ? [] : `encodage ${encoding}`, statedOn === null ? [] : `export du ${frenchDay(statedOn)}`].flat();
  return [
    `Import ${Object.hasOwn(FORMAT_LABELS, format) ? labelOf(format) : format}${about.length === 0 ? '' : ` (${about.join(', ')})`}.`,
    `  Lu : ${recognitionWords(report)}.`,
    `  Changé : ${changeWords(report)}.`,
    ...subscriptionLines(report),
    ...anomalyLines(report),
    ...(reading.count === 0 ? [] : [`  ${figureOf(reading.count, REMARK)} de lecture :`, ...reading.list.slice(0, MOST_NAMED).map((one) => `    ${anomalyWords(one)}`)]),
  ].map((line) => typeset(printable(line)));
}

/** Each subscription that changed: there are few, and this is where one sees whether the file is the right one. */
function subscriptionLines({ gar }: DeliveryReport): readonly string[] {
  return gar?.changes.map((change) => `    ${change.title} : ${subscriptionChangeWords(change)}`) ?? [];
}

function labelOf(format: string): string {
  return new Map<string, string>(Object.entries(FORMAT_LABELS)).get(format) ?? format;
}

function anomalyLines({ anomalies, anomalyCounts }: DeliveryReport): readonly string[] {
  const counts = Object.entries(anomalyCounts);
  if (counts.length === 0) return ['  Aucune anomalie.'];
  return ['  Anomalies, à corriger à leur source :', ...counts.flatMap(([rule, count]) => ruleLines(rule, count, anomalies.filter((one) => one.rule === rule)))];
}

function ruleLines(rule: string, count: number, met: DeliveryReport['anomalies']): readonly string[] {
  const named = met.slice(0, MOST_NAMED).map(anomalyLabel).join(' ; ');
  const where = placeOf(met[0]?.where ?? '');
  return [`    ${formatNumber(count)} × ${ruleLabel(rule)} : ${named}${count > MOST_NAMED ? '…' : ''}`, `        à corriger ${where}. ${ruleAdvice(rule)}`];
}

function placeOf(where: string): string {
  return new Map<string, string>(Object.entries(PLACE_LABELS)).get(where) ?? where;
}

const REMARK = { one: 'anomalie', many: 'anomalies', gender: 'f' } as const;

const frenchDay = (day: string): string => day.split('-').toReversed().join('/');
