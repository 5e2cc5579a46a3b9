import type { AddressLook } from '../../../contract/console/first-run.contract.ts';
import type { FirstRunNote } from '../../../domain/first-run/first-run-step.ts';
import { noticeOf, type Guard } from '../failure-reason.ts';
import type { EditPath } from '../edits/keep-edit.ts';

/** The steps of the first run; the console tells which one is next. */
export function firstRunActions({ store, client }: Pick<EditPath, 'store' | 'client'>, guard: Guard) {
  const looking = async (asked: Promise<AddressLook>): Promise<AddressLook | undefined> => {
    try {
      const look = await asked;
      store.setState({ notice: null });
      return look;
    } catch (error) {
      store.setState({ notice: noticeOf(error) });
      return undefined;
    }
  };
  return {
    lookAtAddress: (address: string, uai: string) => looking(client.firstRun.look({ address, uai })),
    chooseAddress: (entUrl: string) => looking(client.firstRun.choose({ entUrl })),
    goFirstRun: (step: FirstRunNote['step']) => guard(client.firstRun.go({ step }).then(() => store.setState({ notice: null }))),
  };
}
