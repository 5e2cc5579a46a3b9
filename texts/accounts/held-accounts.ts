import type { AccountStatement, KnownAccount } from '../../domain/accounts/account-statement.ts';
import type { Person } from '../../domain/directory/person.ts';
import type { PaperTable } from '../../domain/paper/paper.ts';
import { formatDay } from '../language/dates.ts';
import { figureOf, fr } from '../language/typography.ts';
import { ACCOUNTS_TEXTS, STATE_LABELS } from './accounts.ts';

const TITLE = fr`Comptes de l’ENT, d’après les relevés gardés sur ce poste`;
const SHOWN = ACCOUNTS_TEXTS.columns;
const COLUMNS = ['Relevé du', 'Fichier', SHOWN.state, SHOWN.createdOn, SHOWN.activatedOn, SHOWN.lastSignInOn];

/** What the statements kept here say of the account of one person (RGPD, art. 15). */
export function accountTable(statements: readonly AccountStatement[], personId: string): PaperTable {
  const rows = statements.flatMap((statement) => statement.accounts.filter((account) => account.personId === personId).map((account) => rowOf(statement, account)));
  return { title: TITLE, columns: COLUMNS, rows };
}

/** Of whom they say it, for whoever must tell what a lost computer bore (rel:C-P11). */
export function heldAccountsTable(statements: readonly AccountStatement[], findPerson: (id: string) => Person | undefined): PaperTable {
  const rows = statements.flatMap((statement) => statement.accounts.map((account) => [...nameOf(findPerson(account.personId)), ...rowOf(statement, account)]));
  return { title: TITLE, columns: ['Nom', 'Prénom', ...COLUMNS], rows };
}

/** « 1 204 états de compte, de 2 relevés, y sont aussi : … »; undefined where no statement is kept. */
export function heldAccountsWords(statements: readonly AccountStatement[]): string | undefined {
  const accounts = statements.reduce((sum, statement) => sum + statement.accounts.length, 0);
  if (accounts === 0) return undefined;
  return fr`Ce poste porte aussi ${figureOf(accounts, { one: 'état de compte', many: 'états de compte', gender: 'm' })} (à activer, activé, dates) de ${figureOf(statements.length, { one: 'relevé importé', many: 'relevés importés', gender: 'm' })} : le fichier les donne.`;
}

/** Somebody whom the directory no longer holds is counted without a name. */
function nameOf(person: Person | undefined): readonly [string, string] {
  return person === undefined ? ['', ''] : [person.lastName, person.firstName];
}

function rowOf({ statedOn, source }: AccountStatement, { state, createdOn, activatedOn, lastSignInOn }: KnownAccount): string[] {
  return [formatDay(statedOn), source, STATE_LABELS[state], ...[createdOn, activatedOn, lastSignInOn].map((day) => (day === undefined ? '' : formatDay(day)))];
}
