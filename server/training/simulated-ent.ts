import type { ForcedRefusal, OtherEditDone, Sandbox, SandboxLine } from '../../contract/ent/training.contract.ts';
import { FictitiousSchool, sandboxPlace } from '../../domain/training/fictitious-school.ts';
import type { TouchedUnit } from '../../domain/training/other-edit.ts';
import { readCopy } from './copied-school.ts';
import { playOtherAdministrator, type OtherEditRequest } from './other-administrator.ts';
import { readSandboxRecord, writeSandboxRecord, type SandboxRecord } from './sandbox-record.ts';
import { createSchoolStage, type SchoolStage, type StageOptions } from './school-stage.ts';
import { createSimulatedLine, type LinePlace } from './simulated-line.ts';

/** Where the simulated ENT is, what it makes its schools of, and the line to it. */
export interface SimulatedEntOptions extends Pick<StageOptions, 'dataFolder' | 'delivery'>, LinePlace {
  readonly clock?: () => Date;
}

/** The ENT of « Formation »: fictitious schools, one in front, and what goes wrong on demand. Everything else is the reference ENT. */
export interface SimulatedEnt {
  readonly url: string;
  state(): Sandbox;
  /** Puts a school in front, as it was left; refuses a copy that nobody handed over. */
  choose(school: FictitiousSchool): Promise<Sandbox | undefined>;
  reset(): Promise<Sandbox>;
  setLine(line: SandboxLine): Promise<Sandbox>;
  refuseNext(reason: ForcedRefusal | null): Sandbox;
  otherEdit(touched: readonly TouchedUnit[], contests: boolean): OtherEditDone;
  /** Keeps a school that has the shape of a real one; false where it is not one. */
  receiveCopy(copy: string): Promise<boolean>;
  stop(): Promise<void>;
}

/** Starts it on the school that was in front, if any. */
export async function startSimulatedEnt(options: SimulatedEntOptions): Promise<SimulatedEnt> {
  const { dataFolder, delivery, clock = () => new Date() } = options;
  const line = createSimulatedLine(options);
  const stage = createSchoolStage({ dataFolder, delivery, clock, line });
  let record = readSandboxRecord(dataFolder);
  const keep = (changed: SandboxRecord): void => {
    writeSandboxRecord(dataFolder, changed);
    record = changed;
  };
  const again = (school: FictitiousSchool): SandboxRecord['times'] => ({ ...record.times, [school]: (record.times[school] ?? 0) + 1 });
  const state = (): Sandbox => {
    const { school, times } = record;
    const place = sandboxPlace(school, school === null ? 0 : (times[school] ?? 0));
    return { school, place, begun: FictitiousSchool.options.filter(stage.holds), line: line.now(), refusesNext: stage.refusal };
  };
  if (record.school !== null) await stage.show(record.school);
  return {
    url: `http://127.0.0.1:${String(options.port)}`,
    state,
    choose: async (school) => {
      if (school === 'copy' && !stage.holds(school)) return undefined;
      await stage.show(school);
      keep({ ...record, school });
      return state();
    },
    reset: async () => {
      const { school } = record;
      if (school === null) return state();
      await stage.close();
      // First: should it stop there, consoles take what they find for another school, which is made again.
      keep({ school, times: again(school) });
      stage.forget(school);
      await stage.show(school);
      return state();
    },
    setLine: async (wanted) => {
      await line.become(wanted);
      return state();
    },
    refuseNext: (reason) => {
      stage.refusal = reason;
      return state();
    },
    otherEdit: (touched, contests) => playOnStage(stage, { touched, contests, now: clock() }),
    receiveCopy: async (copy) => {
      if (readCopy(copy) === undefined) return false;
      const isShown = stage.school() === 'copy';
      if (isShown) await stage.close();
      keep({ ...record, times: again('copy') });
      stage.forget('copy');
      stage.keepCopy(copy);
      if (isShown) await stage.show('copy');
      return true;
    },
    stop: stage.close,
  };
}

/** Another administrator's push; it is the trainee whose next one is refused. */
function playOnStage(stage: SchoolStage, request: OtherEditRequest): OtherEditDone {
  const ent = stage.ent();
  const waiting = stage.refusal;
  stage.refusal = null;
  const done = ent === undefined ? NOTHING_DONE : playOtherAdministrator(ent, request);
  stage.refusal = waiting;
  return done;
}

const NOTHING_DONE: OtherEditDone = { author: '', did: 'nothing', rubrique: null };
