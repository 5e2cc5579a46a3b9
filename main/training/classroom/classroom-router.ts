import { implement, ORPCError } from '@orpc/server';
import { classroomContract, type ClassroomStatus } from '../../../contract/console/classroom.contract.ts';
import { needSchool, type ConsoleCore } from '../../console/console-core.ts';
import type { Classroom } from './classroom.ts';

/** What a page of « Formation » may ask about a session; a real console has none. */
export function createClassroomRouter(core: () => ConsoleCore, classroom: Classroom) {
  const os = implement(classroomContract);
  const open = (): Classroom => {
    const { ports } = core();
    needSchool(core());
    if (ports.isTraining !== true) throw new ORPCError('NOT_TRAINING', { status: 409 });
    return classroom;
  };
  const after = async (act: (classroom: Classroom) => Promise<void>): Promise<ClassroomStatus> => {
    await act(open());
    return classroom.status();
  };
  return os.router({
    status: os.status.handler(() => open().status()),
    open: os.open.handler(() => after(({ trainer }) => trainer.open())),
    share: os.share.handler(({ input }) => after(({ trainer }) => trainer.share(input.network))),
    dismiss: os.dismiss.handler(({ input }) => after(({ trainer }) => trainer.dismiss(input.number))),
    end: os.end.handler(() => after(({ trainer }) => trainer.end())),
    greet: os.greet.handler(async ({ input }) => ({ number: await open().seats.greet(input) })),
    join: os.join.handler(({ input: { pseudonym, ...place } }) => after(({ seats }) => seats.join(place, pseudonym))),
    askHelp: os.askHelp.handler(({ input }) => after(({ seats }) => seats.askHelp(input.asked))),
    leave: os.leave.handler(() => after(({ seats }) => seats.leave())),
  });
}
