/** The doors that are open to who has no session; any other one is closed, also those that come later. */
export const OPEN_DOORS: ReadonlySet<string> = new Set(['get /about', 'get /accounts', 'get /identity', 'post /session']);

const UNIT = { kind: 'membership', id: 'x' } as const;
const QUERIES: Readonly<Record<string, string>> = { '/sync/pull': '?protocol=2&client=c&cursor=a&directoryCursor=b&acked=0' };
const BODIES: Readonly<Record<string, object>> = {
  '/sync/snapshot': { protocol: 2, client: 'c', stream: 'settings', identities: [] },
  '/sync/push': { protocol: 2, schema: 2, client: 'c', epoch: 'e', gestures: [], mutations: [] },
  '/session/proof': { idToken: 'x'.repeat(40), device: 'd' },
  '/session/lease': { clock: '2026-11-09T08:00:00.000Z' },
  '/session/renewal': { idToken: 'x'.repeat(40) },
  '/accesses/invitations': { role: 'trainer', name: 'x', title: '', replaces: null },
  '/accesses/two-persons': { act: 'grant', wanted: true },
  '/accesses/{id}/role': { id: 'adm2', role: 'head' },
  '/exports': { list: 'journal', lines: 1 },
  '/import': { name: 'a', content: '', acceptDisappearances: 0 },
  '/connectors/{id}': { address: 'https://ent.exemple.example', login: 'x', password: 'x' },
  '/connectors/{id}/access': { returned: 'https://ent.exemple.example/retour?code=x&state=x' },
  '/connectors/{id}/match': { kind: 'person', local: 'x', remote: 'x' },
  '/connectors/{id}/matches': { matches: [{ kind: 'person', local: 'x', remote: 'x' }] },
  '/connectors/{id}/settlement': { units: [UNIT], side: 'here' },
  '/connectors/{id}/sending': { changes: [{ id: 'x', accepted: null }] },
  '/connectors/{id}/taking': { units: [UNIT] },
  '/connectors/{id}/sheet/ticks': { lines: ['x'], done: true },
  '/connectors/{id}/reading': { reading: { exportedOn: '2026-11-09', isWhole: true, places: [] } },
  '/connectors/{id}/mode': { unit: 'membership', mode: 'observe' },
  '/connectors/{id}/timing': { timing: { readAt: [], windows: [] } },
};

/** A door of the wire as a call that would be answered, were its sender known: its address, and what is sent there. */
export function wellFormedCall(method: string, path: string, headers: Readonly<Record<string, string>>): readonly [address: string, request: RequestInit] {
  const address = `${path.startsWith('/connectors/') ? path.replace('{id}', path.endsWith('/reading') ? 'sheet' : 'entcore').replace('{work}', '00000000-0000-4000-8000-000000000000') : path}${QUERIES[path] ?? ''}`;
  const isBare = method === 'get' || method === 'delete';
  const body = isBare ? {} : { body: JSON.stringify(BODIES[path] ?? {}) };
  return [address, { method: method.toUpperCase(), headers: isBare ? headers : { ...headers, 'content-type': 'application/json' }, ...body }];
}
