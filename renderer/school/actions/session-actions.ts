import type { Preferences } from '../../../contract/console/preferences.ts';
import { unpackSchool } from '../../../contract/console/unpack-school.ts';
import { isLocked, noticeOf, type Guard } from '../failure-reason.ts';
import type { EditPath } from '../edits/keep-edit.ts';

/** Who is signed in, and how the program looks. */
export function sessionActions({ store, client, gate, inOrder }: EditPath, guard: Guard) {
  const load = async (): Promise<void> => {
    store.setState((state) => (state.phase === 'ready' ? {} : { phase: 'loading' }));
    store.load(unpackSchool(await client.school.load()));
  };
  return {
    load,
    signIn: async (accountId: string): Promise<void> => {
      try {
        store.setState({ session: await client.session.signIn({ accountId }), notice: null });
        await load();
      } catch (error) {
        store.setState({ phase: 'signed-out', notice: noticeOf(error) });
        // Why it is locked is said with whom one may choose.
        if (isLocked(error)) guard(client.session.status().then((session) => store.setState({ session, notice: null })));
      }
    },
    /** Begins a sign-in by the browser; what the console tells next says how it goes. */
    prove: async (): Promise<void> => {
      try {
        const session = await client.session.prove();
        store.setState({ session, notice: null });
        // Its own window, which knows nothing of this page; where it is held back, the link on screen opens it.
        if (session.pageOpens && session.signIn?.kind === 'waiting') globalThis.open(session.signIn.url, '_blank', 'noopener,noreferrer');
      } catch (error) {
        store.setState({ notice: noticeOf(error) });
      }
    },
    cancelProof: () => guard(client.session.cancel()),
    signOut: () => {
      gate.flush();
      guard(client.session.signOut().then(store.forget));
    },
    /** Leaves this school, whose draft waits, for another one; every page of this console then begins again on it. */
    openSchool: async (id: string): Promise<void> => {
      gate.flush();
      try {
        await inOrder(() => client.schools.open({ id }));
      } catch (error) {
        store.setState({ notice: noticeOf(error) });
      }
    },
    /** Asks the ENT again whom one may choose: it may have been started since. */
    askAccounts: () => guard(client.session.status().then((session) => store.setState({ session }))),
    /** Has the window draw the page larger, where the program has a window of its own; rejects where nobody did. */
    zoomPage: async (percent: number): Promise<void> => {
      if (!(await client.preferences.zoom({ percent })).done) throw new Error('no window to enlarge');
    },
    savePreferences: (preferences: Preferences) => {
      store.setState({ preferences });
      guard(client.preferences.save(preferences));
    },
  };
}
