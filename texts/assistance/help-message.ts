import { recipientOfControl, type RecipientId } from '../../domain/assistance/recipients.data.ts';
import type { Control, Finding } from '../../domain/controls/control.ts';
import type { Group } from '../../domain/directory/group.ts';
import type { Person } from '../../domain/directory/person.ts';
import type { ConsoleRole } from '../../domain/roles/role-matrix.ts';
import type { AwaitedCorrection } from '../../domain/upstream/correction.ts';
import type { FrequentErrorId } from '../../domain/upstream/frequent-errors.data.ts';
import type { ControlNames, ControlText } from '../controls/control-text.ts';
import { controlText } from '../controls/control-texts.ts';
import { formatDayHour } from '../language/dates.ts';
import { capital, figureOf, fr, listOf, NOUNS, semicolons } from '../language/typography.ts';
import { CONSOLE_ROLE_LABELS, GROUP_KIND_LABELS, PROFILE_LABELS } from '../people/roles.ts';
import { FREQUENT_ERROR_WORDS } from '../upstream/frequent-errors.ts';
import { RECIPIENT_WORDS } from './assistance.ts';

/** What help is asked about. */
export type HelpSubject =
  | { readonly kind: 'control'; readonly control: Pick<Control, 'id' | 'where'>; readonly findings: readonly Finding[] }
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'group'; readonly group: Pick<Group, 'name' | 'kind'>; readonly people: number }
  | { readonly kind: 'error'; readonly error: FrequentErrorId };

/** How the message is written. */
export interface HelpWish {
  readonly recipient: RecipientId;
  /** Those whose names are given; none unless somebody asks for it. */
  readonly named: readonly string[];
  readonly names: ControlNames;
  /** The platforms of the school, by name; none where it has named none. */
  readonly platforms: readonly string[];
  /** A path of menus in the words of these platforms. */
  readonly menus: (path: string) => readonly string[];
  /** What was noted as corrected in the base where the cure is, if anything. */
  readonly corrected: AwaitedCorrection | undefined;
  /** What the author adds. */
  readonly more: string;
  readonly school: { readonly name: string; readonly uai: string };
  readonly author: { readonly name: string; readonly role: ConsoleRole };
}

/** The facts of a message: its subject in one line, then what is known; `isWhole`: they hold what is asked too. */
interface Facts {
  readonly subject: string;
  readonly lines: readonly string[];
  readonly isWhole?: true;
}

/** A ticket or a message, ready to be pasted: the school, what is seen in counts, what was done, what is asked. Names only where they are wished. */
export function helpMessage(subject: HelpSubject, wish: HelpWish): string {
  const { recipient, platforms, school, author } = wish;
  const facts = factsOf(subject, wish);
  const place = fr`${school.name} (UAI ${school.uai})`;
  const head = [
    fr`Destinataire : ${RECIPIENT_WORDS[recipient].name}`,
    ...(recipient === 'arena' ? [fr`Mot clé : ENT`] : []),
    ...(platforms.length === 0 ? [] : [fr`Plateforme : ${listOf(platforms)}`]),
    fr`Objet : ENT, ${place} : ${facts.subject}`,
  ];
  const ask = facts.isWhole === true ? [] : [RECIPIENT_WORDS[recipient].ask];
  const end = [`${author.name}, ${CONSOLE_ROLE_LABELS[author.role]}`, place];
  return [head.join('\n'), fr`Bonjour,`, helpBody(subject, wish), ...ask, fr`Merci.`, end.join('\n')].join('\n\n');
}

/** What the message says of people and things, without its head nor its signature. */
export function helpBody(subject: HelpSubject, wish: HelpWish): string {
  return [...factsOf(subject, wish).lines, correctedWords(wish.corrected), wish.more.trim()].filter((part) => part !== '').join('\n\n');
}

function correctedWords(corrected: AwaitedCorrection | undefined): string {
  if (corrected === undefined) return '';
  const { correctedAt, until, isOver } = corrected;
  return fr`Nous l’avons corrigé à sa source le ${formatDayHour(correctedAt)} ; l’ENT ${isOver ? 'devait' : 'doit'} le montrer au plus tard le ${formatDayHour(until)}.`;
}

function factsOf(subject: HelpSubject, wish: HelpWish): Facts {
  switch (subject.kind) {
    case 'control': return factsOfControl(subject, wish);
    case 'person': return factsOfPerson(subject.person, wish);
    case 'group': return factsOfGroup(subject);
    default: return factsOfError(subject.error, wish);
  }
}

type ControlSubject = Extract<HelpSubject, { kind: 'control' }>;

/** In counts, as the control sums itself up; the message that already exists for whoever corrects, where it goes to them with the names that it holds. */
function factsOfControl(about: ControlSubject, wish: HelpWish): Facts {
  const { control: { id }, findings } = about;
  const text = controlText(id);
  if (text === undefined) return { subject: id, lines: [id] };
  const subject = capital(text.several(findings, wish.names));
  const ticket = ticketOf(about, text, wish);
  if (ticket !== undefined) return { subject, lines: [bare(ticket)], isWhole: true };
  return { subject, lines: [subject, concerned(wish.named), fr`D’après le guide, cela se corrige là : ${semicolons(wish.menus(text.path))}.`] };
}

function concerned(named: readonly string[]): string {
  return named.length === 0 ? '' : fr`Personnes concernées : ${listOf(named)}.`;
}

/** The message that exists, for the one whom it is for; unless it would name somebody without being asked to. */
function ticketOf({ control, findings }: ControlSubject, text: ControlText, { recipient, named, names }: HelpWish): string | undefined {
  const isTheirs = recipient !== 'arena' && recipient === recipientOfControl(control);
  const ticket = isTheirs ? text.ticket?.(findings, names) : undefined;
  return named.length > 0 || ticket === text.ticket?.(findings, NOBODY) ? ticket : undefined;
}

/** A ticket without its salutation and its thanks, which the message has. */
function bare(ticket: string): string {
  return capital(ticket.replace(/^Bonjour, /u, '').replace(/ Merci\.$/u, ''));
}

/** Tells a ticket that names somebody from one that does not. */
const NOBODY: ControlNames = { person: () => '', group: () => '', rubrique: () => '', service: () => '', subscription: () => '', inspector: () => '' };

function factsOfPerson(person: Person, { named }: HelpWish): Facts {
  const who = fr`un compte (${PROFILE_LABELS[person.profile].toLocaleLowerCase('fr')})`;
  return {
    subject: who,
    lines: [
      fr`Notre question concerne ${who}, identifiant dans l’ENT : ${person.id}.`,
      named.length === 0 ? '' : fr`Personne concernée : ${listOf(named)}.`,
    ],
  };
}

function factsOfGroup({ group, people }: Extract<HelpSubject, { kind: 'group' }>): Facts {
  const what = fr`${group.name} (${GROUP_KIND_LABELS[group.kind].toLocaleLowerCase('fr')})`;
  return { subject: what, lines: [fr`Notre question concerne ${what} : ${figureOf(people, NOUNS.person)} dans l’ENT.`] };
}

function factsOfError(error: FrequentErrorId, { menus }: HelpWish): Facts {
  const { symptom, cause, path, cure } = FREQUENT_ERROR_WORDS[error];
  return { subject: symptom, lines: [fr`Nous constatons : ${symptom}`, fr`D’après le guide, la cause est souvent celle-ci : ${cause} Où corriger : ${path === undefined ? '' : `${semicolons(menus(path))}. `}${cure}`] };
}
