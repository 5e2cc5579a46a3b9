import { rowsNaming, type NamingRow } from '../../../domain/privacy/rows-naming.ts';
import type { Person } from '../../../domain/directory/person.ts';
import { must } from '../../../domain/kernel/assert.ts';
import type { Paper, PaperTable } from '../../../domain/paper/paper.ts';
import type { JournalFilter } from '../../../domain/sync/journal-domain.ts';
import type { JournalEntry } from '../../../domain/sync/journal-entry.ts';
import { accountTable } from '../../../texts/accounts/held-accounts.ts';
import { JOURNAL_CSV_HEADER, journalCsvLines } from '../../../texts/changes/journal-csv.ts';
import { fieldLabel } from '../../../texts/language/field-labels.ts';
import { rowObject, type SettingNames } from '../../../texts/language/setting-objects.ts';
import { valueWords } from '../../../texts/language/value-words.ts';
import type { Answerers } from '../../../domain/privacy/answerers.ts';
import { subjectFacts } from '../../../texts/privacy/answerers.ts';
import { PERSON_DATA_TEXTS as TEXTS, personDataTitle, recordLines } from '../../../texts/paper/person-data.ts';
import { GROUP_KIND_LABELS, ROLE_LABELS } from '../../../texts/people/roles.ts';
import type { SchoolState } from '../../school/store/school-state.ts';
import { sentenceName } from '../../ui/person-name.tsx';
import { namedSentence } from '../use-setting-names.ts';
import { groupsOfPerson } from './groups-of-person.ts';
import { rightsOfPerson } from './rights-of-person.ts';

const PAGE = 200;

type LoadJournal = (filter: JournalFilter, before: number | null, limit?: number) => Promise<{ readonly entries: readonly JournalEntry[] }>;
type Known = Pick<SchoolState, 'directory' | 'view' | 'rightsNow' | 'rightsBefore' | 'accounts'>;

/** Whose data, in what school, and who answers for them. */
interface Asked {
  readonly state: Known;
  readonly person: Person;
  readonly names: SettingNames;
  readonly answerers: Answerers;
}

/** Everything that the console holds of one person, to read and as data, with whom to ask (rel:C-P6, C-P7). */
export async function personPaper({ state, person, names, answerers }: Asked, load: LoadJournal): Promise<Paper> {
  const index = must(state.directory.personIndex.get(person.id), 'somebody of the directory');
  const groups = groupsOfPerson(state.rightsNow, state.rightsBefore, index).map(({ group }) => group);
  const rights = rightsOfPerson(state.rightsNow, state.rightsBefore, index);
  const settings = rowsNaming(state.view, person.id);
  const journal = await linesAbout(load, person.id);
  const kin = state.directory.people.filter(({ childrenIds }) => childrenIds.includes(person.id));
  const record = [...recordLines(person, names), ...kin.map((one) => [TEXTS.kin, sentenceName(one)] as const)];
  const tables: readonly PaperTable[] = [
    { title: TEXTS.record, columns: [TEXTS.field, TEXTS.value], rows: record.map(([label, value]) => [label, value]) },
    { title: TEXTS.groups, columns: [TEXTS.group, TEXTS.kind], rows: groups.map(({ name, kind }) => [name, GROUP_KIND_LABELS[kind]]) },
    accountTable(state.accounts, person.id),
    settingsTable(settings, names),
    { title: TEXTS.rights, columns: [TEXTS.rubrique, TEXTS.role], rows: rights.map(({ title, role }) => [title, ROLE_LABELS[role]]) },
    { title: TEXTS.journal, columns: [...JOURNAL_CSV_HEADER], rows: journal.flatMap((line) => journalCsvLines(line, line.intention === null ? '' : namedSentence(line.intention, names), names).map((cells) => [...cells])) },
  ];
  return {
    title: personDataTitle(sentenceName(person)), list: 'person', unsent: 'counted', notes: [...subjectFacts(answerers), TEXTS.computed, TEXTS.elsewhere], tables: tables.filter(({ rows }) => rows.length > 0),
    data: { person, guardians: kin.map(({ id }) => id), groups: groups.map(({ id, name }) => ({ id, name })), accounts: state.accounts.flatMap(({ accounts, ...statement }) => accounts.filter(({ personId }) => personId === person.id).map((account) => ({ platform: statement.platform, statedOn: statement.statedOn, source: statement.source, ...account }))), settings, rights: rights.map(({ rubriqueId, title, role }) => ({ rubriqueId, title, role })), journal },
  };
}

function settingsTable(settings: readonly NamingRow[], names: SettingNames): PaperTable {
  return {
    title: TEXTS.settings,
    columns: [TEXTS.object, TEXTS.field, TEXTS.value],
    rows: settings.flatMap(({ entity, id, row }) => Object.entries(row.fields).map(([field, value]) => [rowObject({ entity, id }, names), fieldLabel(field, entity), valueWords({ entity, field }, value, names)])),
  };
}

async function linesAbout(load: LoadJournal, subject: string): Promise<readonly JournalEntry[]> {
  const lines: JournalEntry[] = [];
  let page: readonly JournalEntry[] = [];
  do {
    ({ entries: page } = await load({ search: '', subject }, page.at(-1)?.k ?? null, PAGE));
    lines.push(...page);
  } while (page.length === PAGE);
  return lines;
}
