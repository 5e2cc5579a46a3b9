import { plainName } from '../../directory/identity.ts';
import { readUpstreamReport, type UpstreamReport } from '../../school/upstream-report.ts';
import { oncePerDirectory, type ControlGround } from '../control-ground.ts';
import type { Control, Finding } from '../control.ts';
import { lacksDirectory } from '../missing-data.ts';
import { hasService } from './without-service.ts';

/**
 * Teachers without a class nor a teaching group in the ENT, then those whom the last STSweb file leaves without service and
 * the ENT does not have at all: no account without a service.
 */
export const ali08: Control<'ALI-08'> = {
  id: 'ALI-08',
  severity: 'warning',
  family: 'ALI',
  where: 'stsweb',
  source: { ref: 'S2-085', quote: "Que faire si un enseignant en ULIS n'a pas de compte ENT ?" },
  fix: 'external',
  missing: lacksDirectory,
  find: (ground) => {
    const stated = readUpstreamReport(ground.view, 'sts')?.withoutService ?? [];
    const ids = new Set([...teachersWithoutService(ground), ...statedHere(ground, stated)]);
    return [...[...ids].map((id): Finding => ({ objects: [{ kind: 'person', id }], params: {} })), ...withoutAccount(ground, stated)];
  },
};

/** How many are named in the message: the report of the import names them all. */
const MOST_NAMED = 5;

const teachersWithoutService = oncePerDirectory((directory): readonly string[] =>
  directory.people.filter((person) => person.profile === 'teacher' && !hasService(directory, person)).map(({ id }) => id),
);

/** A class given since the file came is a service. */
function statedHere({ directory }: ControlGround, stated: UpstreamReport['withoutService']): readonly string[] {
  return stated.flatMap(({ personId }) => {
    const person = personId === null ? undefined : directory.findPerson(personId);
    return person === undefined || hasService(directory, person) ? [] : [person.id];
  });
}

function withoutAccount(ground: ControlGround, stated: UpstreamReport['withoutService']): readonly Finding[] {
  const strangers = stated.filter(({ personId, label }) => personId === null && !namesHere(ground).has(plainName(label)));
  const names = strangers.slice(0, MOST_NAMED).map(({ label }) => label).join(', ');
  return strangers.length === 0 ? [] : [{ objects: [{ kind: 'setting', id: 'stsTeachers' }], params: { teachers: strangers.length, names } }];
}

/** Who has an account since the file came is told, or not, by the ENT. */
const namesHere = oncePerDirectory(({ people }): ReadonlySet<string> => new Set(people.map(({ lastName, firstName }) => plainName(lastName + firstName))));
