/** What a program says, and the files that must be on the disk before. */
export interface Spoken {
  /** A file, at the end of its path, as `strace -y` shows it. */
  readonly files: RegExp;
  /** What is written to somebody else: an answer, a promise. */
  readonly says: RegExp;
}

/** What a trace shows. */
export interface Heard {
  readonly said: number;
  /** Lines of what was said while a file was written and not synced. */
  readonly early: readonly string[];
  /** How many times what was written was synced. */
  readonly commits: number;
}

const CALL = /^\d+ +(?<name>\w+)\(\d+(?<file><[^>]*>)/;

/**
 * Reads the calls of a trace in their order: what was written to a file is durable once an fsync of it returned. The two calls of
 * a commit and what is said after it are of one thread, whose order a trace keeps.
 */
export function findEarlyAnswers(trace: string, { files, says }: Spoken): Heard {
  const unsynced = new Set<string>();
  const early: string[] = [];
  let said = 0;
  let commits = 0;
  for (const line of trace.split('\n')) {
    const { name = '', file = '' } = CALL.exec(line)?.groups ?? {};
    if (files.test(file)) commits += Number(follow(unsynced, name, file));
    else if (says.test(line)) {
      said += 1;
      if (unsynced.size > 0) early.push(line);
    }
  }
  return { said, early, commits };
}

/** Notes that a file is written, or synced; whether what was written is now on the disk. */
function follow(unsynced: Set<string>, name: string, file: string): boolean {
  if (name === 'pwrite64') unsynced.add(file);
  return name.endsWith('sync') && unsynced.delete(file);
}
