/** The account of the fake platform (test/support/fake-entcore/fake-school.ts); invented. */
export const MACHINE = { login: 'connecteur.console', password: 'mot-de-passe-fictif' } as const;

/** The same answers fetched by nothing but `fetch`, four at a time, parsed and looked at by nobody: the floor. */
export interface BareClient {
  readSchool(groups: readonly string[]): Promise<void>;
  grants(): Promise<void>;
  role(method: 'PUT' | 'DELETE', group: string, role: string): Promise<void>;
}

const AT_ONCE = 4;

/** Signs in and keeps the cookies. */
export async function bareClient(url: string): Promise<BareClient> {
  const body = new URLSearchParams({ email: MACHINE.login, password: MACHINE.password, callBack: '' });
  const signed = await fetch(`${url}/auth/login`, { method: 'POST', body, redirect: 'manual' });
  const cookies = signed.headers.getSetCookie().map((line) => line.split(';', 1)[0] ?? '');
  const headers = { cookie: cookies.join('; '), accept: 'application/json', 'x-xsrf-token': cookies.find((one) => one.startsWith('XSRF'))?.split('=')[1] ?? '' };
  const read = async (path: string): Promise<unknown> => {
    const answer: unknown = await (await fetch(`${url}${path}`, { headers })).json();
    return answer;
  };
  return {
    readSchool: async (groups) => {
      await read('/directory/structure/admin/list');
      await read('/directory/group/admin/list?structureId=s-1');
      await read('/directory/structure/s-1/users');
      await read('/appregistry/applications/roles?structureId=s-1');
      await read('/appregistry/groups/roles?structureId=s-1');
      const members = groups.filter((id) => !/^g-(?:c\d+-)?(?:Student|Relative|Teacher|Personnel)$|latin/.test(id)).map((id) => `/directory/user/group/${id}`);
      await fourAtOnce([...members, ...groups.map((id) => `/communication/group/${id}`)], read);
      await read('/directory/group/admin/list?structureId=s-1');
    },
    grants: async () => void (await read('/appregistry/groups/roles?structureId=s-1')),
    role: async (method, group, role) => {
      await (await fetch(`${url}/appregistry/authorize/group/${group}/role/${role}`, { method, headers })).text();
    },
  };
}

async function fourAtOnce(paths: readonly string[], read: (path: string) => Promise<unknown>): Promise<void> {
  const waiting = paths.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const path of waiting) await read(path);
    }),
  );
}
