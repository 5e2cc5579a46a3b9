import type { AnomalyCounter } from '../../../domain/deliveries/aaf/aaf-anomalies.ts';
import type { AafFunction, AafIdentity, AafStaff, AafStudent, AafTeaching } from '../../../domain/deliveries/aaf/aaf-school.ts';
import { parseDate } from '../../values/dates.ts';
import { allValues, firstValue, type AafRecord } from '../aaf-record.ts';
import { isTeacher, parseFunction, parsePlace, parseTeaching, relationsOf, splitParts } from '../fields.ts';

/** The school that is imported, among those that the delivery knows. */
export interface Place {
  readonly structure: string;
  readonly known: ReadonlySet<string>;
  readonly anomalies: AnomalyCounter;
}

/** Who answers for a student: legal representatives, first and second; not people to call only (entcore's policy). */
const RESPONSIBLE: ReadonlySet<0 | 1 | 2> = new Set<0 | 1 | 2>([1, 2]);

function readIdentity(record: AafRecord, anomalies: AnomalyCounter): AafIdentity | undefined {
  const key = firstValue(record, 'ENTPersonJointure') ?? record.id;
  if (key === '') {
    anomalies.meet('missing-key', record.category);
    return undefined;
  }
  const lastName = firstValue(record, 'sn') ?? firstValue(record, 'ENTPersonNomPatro') ?? '';
  const firstName = firstValue(record, 'givenName') ?? firstValue(record, 'ENTPersonAutresPrenoms') ?? '';
  if (lastName === '' || firstName === '') anomalies.meet('missing-name', `${record.category} ${key}`);
  return {
    key,
    lastName: lastName.slice(0, 200),
    firstName: firstName.slice(0, 200),
    civility: firstValue(record, 'personalTitle')?.slice(0, 10),
    birthDate: readBirthDate(record, key, anomalies),
    email: readEmail(record),
  };
}

function readBirthDate(record: AafRecord, key: string, anomalies: AnomalyCounter): string | undefined {
  const written = firstValue(record, 'ENTPersonDateNaissance');
  if (written === undefined) return undefined;
  const date = parseDate(written);
  if (date === undefined) anomalies.meet('malformed-date', `${record.category} ${key} ${written}`);
  return date;
}

function readEmail(record: AafRecord): string | undefined {
  const email = firstValue(record, 'mail');
  return email !== undefined && email.length <= 200 ? email : undefined;
}

/** Reads a student; undefined for one of another school. `cited` learns whom each record names, and whether as responsible. */
export function readStudent(record: AafRecord, place: Place, cited: Map<string, boolean>): AafStudent | undefined {
  const relations = relationsOf(record);
  for (const { jointure, legal } of relations) {
    cited.set(jointure, (cited.get(jointure) ?? false) || (RESPONSIBLE.has(legal) && isHere(record, place)));
  }
  const identity = readIdentity(record, place.anomalies);
  if (identity === undefined || !checkPlace(record, place, identity.key)) return undefined;
  const written = allValues(record, 'ENTElevePersRelEleve').length;
  if (written > relations.length) place.anomalies.meet('repeated-relation', `Eleve ${identity.key}`);
  return {
    ...identity,
    classCodes: codesHere(record, 'ENTEleveClasses', place),
    groupCodes: codesHere(record, 'ENTEleveGroupes', place),
    guardianKeys: relations.filter(({ legal }) => RESPONSIBLE.has(legal)).map(({ jointure }) => jointure),
    relatedKeys: relations.map(({ jointure }) => jointure),
    ine: firstValue(record, 'ENTEleveINE'),
    mef: firstValue(record, 'ENTEleveMEF'),
    level: firstValue(record, 'ENTEleveNivFormation') ?? firstValue(record, 'ENTEleveLibelleMEF'),
  };
}

function checkPlace(record: AafRecord, place: Place, key: string): boolean {
  if (isHere(record, place)) return true;
  const attached = firstValue(record, 'ENTPersonStructRattach');
  if (attached === undefined || !place.known.has(attached)) {
    place.anomalies.meet('unknown-structure', `${record.category} ${key} ${attached ?? ''}`.trim());
  }
  return false;
}

function isHere(record: AafRecord, { structure }: Place): boolean {
  return (
    allValues(record, 'ENTPersonStructRattach').includes(structure) ||
    allValues(record, 'ENTEleveClasses').some((value) => parsePlace(value)?.structure === structure)
  );
}

function codesHere(record: AafRecord, attribute: string, place: Place): readonly string[] {
  return allValues(record, attribute).flatMap((value) => {
    const read = parsePlace(value);
    if (read === undefined) place.anomalies.meet('malformed-value', `${attribute} ${value}`);
    return read?.structure === place.structure ? [read.code] : [];
  });
}

/** Reads an adult; undefined, and counted, when nobody of the school is in his or her charge. */
export function readGuardian(
  record: AafRecord,
  cited: ReadonlyMap<string, boolean>,
  anomalies: AnomalyCounter,
): AafIdentity | undefined {
  const identity = readIdentity(record, anomalies);
  if (identity === undefined) return undefined;
  const responsible = cited.get(identity.key);
  if (responsible === undefined) anomalies.meet('unreferenced-guardian', `PersRelEleve ${identity.key}`);
  return responsible === true ? identity : undefined;
}

/** Reads a member of staff; undefined for one of other schools. */
export function readStaff(record: AafRecord, place: Place): AafStaff | undefined {
  const { structure, known, anomalies } = place;
  const identity = readIdentity(record, anomalies);
  if (identity === undefined) return undefined;
  const functions = functionsOf(record);
  const here = functions.filter((held) => held.structure === structure);
  for (const held of functions) {
    if (!known.has(held.structure)) anomalies.meet('unknown-structure', `PersEducNat ${identity.key} ${held.structure}`);
  }
  const classTeachings = teachingsHere(record, 'ENTAuxEnsClassesMatieres', place);
  const groupTeachings = teachingsHere(record, 'ENTAuxEnsGroupesMatieres', place);
  const isAttached = allValues(record, 'ENTPersonStructRattach').includes(structure);
  if (!isAttached && here.length + classTeachings.length + groupTeachings.length === 0) return undefined;
  return {
    ...identity,
    functions: here.length > 0 ? here : functions,
    otherSchools: new Set(functions.map((held) => held.structure).filter((one) => one !== structure)).size,
    teaches: isTeacher(record),
    classTeachings,
    groupTeachings,
    headTeacherOf: codesHere(record, 'ENTAuxEnsClassesPrincipal', place),
    subjectLabels: allValues(record, 'ENTAuxEnsMatiereEnseignEtab').flatMap((value) => {
      const [where, label] = splitParts(value);
      return where === structure && label !== undefined ? [label] : [];
    }),
  };
}

/** Functions, that of head first: in the first degree a head is a teacher too, and says so apart (formats.md §1.4). */
function functionsOf(record: AafRecord): readonly AafFunction[] {
  const held = allValues(record, 'ENTPersonFonctions').flatMap((value) => parseFunction(value) ?? []);
  const directs = allValues(record, 'ENTEnsFonctionDir').flatMap((value) => parseFunction(value) ?? []);
  const added = directs.filter(({ structure, code }) => code === 'DIR' && !held.some((one) => one.structure === structure && one.code === code));
  return [...added, ...held];
}

function teachingsHere(record: AafRecord, attribute: string, place: Place): readonly AafTeaching[] {
  return allValues(record, attribute).flatMap((value) => {
    const teaching = parseTeaching(value);
    if (teaching === undefined) place.anomalies.meet('malformed-value', `${attribute} ${value}`);
    return teaching?.structure === place.structure ? [teaching] : [];
  });
}
