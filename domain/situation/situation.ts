import { activeRubriques, membersOf, peopleOfProfile, servicesOf, type ControlGround } from '../controls/control-ground.ts';
import type { Control, MissingData, Severity } from '../controls/control.ts';
import { grp01 } from '../controls/grp/grp-01.ts';
import { grp02 } from '../controls/grp/grp-02.ts';
import { grp03 } from '../controls/grp/grp-03.ts';
import { grp04 } from '../controls/grp/grp-04.ts';
import { grp05 } from '../controls/grp/grp-05.ts';
import { grp06 } from '../controls/grp/grp-06.ts';
import { msg07 } from '../controls/msg/msg-07.ts';
import { findingsOf, runControl } from '../controls/run-controls.ts';
import { WELL_KNOWN_GROUPS } from '../directory/group.ts';
import type { Person } from '../directory/person.ts';
import { searchKey } from '../directory/search.ts';
import { must } from '../kernel/assert.ts';
import { DIRECTION_LINES } from '../messaging/functional-lines.ts';
import { effectiveRank } from '../rights/engine.ts';
import { TOP_RANK } from '../rights/role.ts';
import { grantsOfPerson, serviceGrants } from '../services/service-rights.ts';

const { headOfSchool, superAdministrator } = WELL_KNOWN_GROUPS;

/** What is looked at, in the order of the page (ux:2.20). */
export type SituationTopic =
  | 'headGroup' | 'interim' | 'superAdministrator' | 'functionalLine' | 'services' | 'rubriques' | 'colleague' | 'moderators';

/** One line of « Suis-je bien paramétré ? ». */
export interface SituationLine {
  readonly topic: SituationTopic;
  /** The control whose rule it follows. */
  readonly control: Control;
  /** `not-run`: the console does not hold what it needs (`missing`), and says so. */
  readonly state: 'passed' | 'found' | 'not-run';
  readonly severity: Severity;
  readonly missing?: MissingData;
  /** Among how many services, rubriques or moderators, and how many as they should be. */
  readonly held: number;
  readonly total: number;
  /** The services or rubriques that lack; the colleague whom the line is about; the line of « Qui fait quoi ? » held. */
  readonly about: readonly string[];
  /** Whether the correction of `correctedBy` would change this line. */
  readonly canAsk: boolean;
  /** The control whose correction is asked for: its own, or entering the group that holds what lacks. */
  readonly correctedBy: Control;
}

/** Those for whom the page is made: the direction, and who holds its privileges « même à titre provisoire » (S2-090). */
export function directionOf(ground: ControlGround): readonly Person[] {
  const direction = peopleOfProfile(ground, 'direction');
  const interim = [...membersOf(ground, headOfSchool)].flatMap((id) => ground.directory.findPerson(id) ?? []);
  return [...direction, ...interim.filter((person) => !direction.includes(person))];
}

/** Who somebody signed in is, by name: an account says no more. Undefined when nobody, or several, are called so. */
export function namedIn(people: readonly Person[], name: string): Person | undefined {
  const [one, ...others] = people.filter(({ firstName, lastName }) => searchKey(`${firstName} ${lastName}`) === searchKey(name));
  return others.length === 0 ? one : undefined;
}

/** Says whether somebody of the direction is well set up, line by line. */
export function situationOf(ground: ControlGround, person: Person): readonly SituationLine[] {
  const isInterim = person.profile !== 'direction';
  return [
    place(ground, 'headGroup', grp01, membersOf(ground, headOfSchool).has(person.id), person),
    ...(isInterim ? [{ ...place(ground, 'interim', grp03, false, person), canAsk: false }] : []),
    place(ground, 'superAdministrator', grp02, !membersOf(ground, superAdministrator).has(person.id), person),
    { ...place(ground, 'functionalLine', grp04, linesHeld(ground, person).length > 0, person), about: linesHeld(ground, person) },
    services(ground, person),
    rubriques(ground, person),
    ...directionOf(ground).flatMap((other) => (other.id === person.id ? [] : [colleague(ground, person, other)])),
    moderators(ground),
  ];
}

/** What a control says of this school: whether it can be run, and whom or what it finds. */
interface Checked {
  readonly missing: MissingData | undefined;
  readonly ids: ReadonlySet<string>;
}

function check(ground: ControlGround, control: Control): Checked {
  const result = runControl(ground, control);
  const ids = new Set(findingsOf(result).flatMap(({ objects }) => objects.map(({ id }) => id)));
  return { missing: result.state === 'not-run' ? result.missing : undefined, ids };
}

interface LineParts {
  readonly topic: SituationTopic;
  readonly control: Control;
  readonly missing: MissingData | undefined;
  readonly isPassed: boolean;
}

function line({ topic, control, missing, isPassed }: LineParts, rest: Partial<SituationLine>): SituationLine {
  const told = { topic, control, severity: control.severity, held: 0, total: 0, about: [], canAsk: false, correctedBy: control };
  if (missing !== undefined) return { ...told, state: 'not-run', missing };
  return { ...told, state: isPassed ? 'passed' : 'found', ...rest };
}

function place(ground: ControlGround, topic: SituationTopic, control: Control, isPassed: boolean, { id }: Person): SituationLine {
  const { missing, ids } = check(ground, control);
  return line({ topic, control, missing, isPassed }, { canAsk: !isPassed && ids.has(id) });
}

function linesHeld(ground: ControlGround, { id }: Person): readonly string[] {
  return Object.values(DIRECTION_LINES).filter((lineId) => membersOf(ground, lineId).has(id));
}

/** The services where the highest of all that reaches this person is not the highest role. */
function services(ground: ControlGround, { id }: Person): SituationLine {
  const { missing, ids } = check(ground, grp05);
  const active = servicesOf(ground).filter((service) => service.active && service.roles.length > 0);
  const grants = serviceGrants(ground.view, active);
  const index = must(ground.directory.personIndex.get(id), 'somebody of the directory');
  const lacking = active.filter((service) => {
    const [best] = grantsOfPerson(ground.side, must(grants.get(service.id), 'asked for each'), index);
    return best?.rank !== service.roles.length;
  });
  return { ...counted({ topic: 'services', control: grp05, missing, ids }, active.length, lacking), ...throughGroup(ground, id, ids, lacking) };
}

/** The rubriques that this person does not manage. */
function rubriques(ground: ControlGround, { id }: Person): SituationLine {
  const { missing, ids } = check(ground, grp06);
  const { side, directory } = ground;
  const active = activeRubriques(ground);
  const index = must(directory.personIndex.get(id), 'somebody of the directory');
  const lacking = active.filter((rubrique) => effectiveRank(side.rights, index, must(side.rubriqueIndex.get(rubrique.id), 'of the same view')) < TOP_RANK);
  return { ...counted({ topic: 'rubriques', control: grp06, missing, ids }, active.length, lacking), ...throughGroup(ground, id, ids, lacking) };
}

type Counted = Checked & Pick<LineParts, 'topic' | 'control'>;

function counted({ topic, control, missing, ids }: Counted, total: number, lacking: readonly { readonly id: string }[]): SituationLine {
  const about = lacking.map(({ id }) => id);
  return line({ topic, control, missing, isPassed: about.length === 0 }, { held: total - about.length, total, about, canAsk: about.some((id) => ids.has(id)) });
}

/** Where the direction as a whole has what this person lacks, the way is into « Chef d’établissement » (GRP-01). */
function throughGroup(ground: ControlGround, id: string, found: ReadonlySet<string>, lacking: readonly { readonly id: string }[]): Partial<SituationLine> {
  const isOwn = lacking.length > 0 && !lacking.some((one) => found.has(one.id));
  return isOwn && check(ground, grp01).ids.has(id) ? { canAsk: true, correctedBy: grp01 } : {};
}

/** Whether a colleague of the direction is set up like this person: same group, same privileges, in a line or not. */
function colleague(ground: ControlGround, person: Person, other: Person): SituationLine {
  const differs = PLACES.find(({ isIn }) => isIn(ground, person) !== isIn(ground, other));
  const control = differs?.control ?? grp01;
  const { missing, ids } = check(ground, control);
  return line({ topic: 'colleague', control, missing, isPassed: differs === undefined }, { severity: 'warning', about: [other.id], canAsk: differs !== undefined && ids.has(other.id) });
}

const PLACES = [
  { control: grp01, isIn: (ground: ControlGround, { id }: Person) => membersOf(ground, headOfSchool).has(id) },
  { control: grp02, isIn: (ground: ControlGround, { id }: Person) => membersOf(ground, superAdministrator).has(id) },
  { control: grp04, isIn: (ground: ControlGround, person: Person) => linesHeld(ground, person).length > 0 },
] as const;

/** How many people and groups may moderate the messaging (S2-038). */
function moderators(ground: ControlGround): SituationLine {
  const { missing, ids } = check(ground, msg07);
  const held = [...ground.view.list('moderator')].filter(([, { fields }]) => fields['moderates'] === true).length;
  const isPassed = ids.size === 0;
  return line({ topic: 'moderators', control: msg07, missing, isPassed }, { held, total: held, canAsk: !isPassed });
}
