import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MONDAY } from '../server/tiny-school.ts';
import { BLOG_OF_CLUB, EXACT_KINDS, LEO, membersThere, openPlatformDesk, type PlatformDesk, rolesThere, setBlog, setClub } from './platform-desk.ts';

let desk: PlatformDesk;

beforeEach(async () => {
  desk = await openPlatformDesk({ clock: () => new Date(MONDAY) });
});
afterEach(() => {
  desk.ent.close();
});

/** Does something before each request of a kind is answered, as what is planned leaves. */
const before = (isIt: (asked: string) => boolean, act: () => void): void => {
  const handle = desk.fake.handle.bind(desk.fake);
  desk.fake.handle = (request) => {
    if (isIt(`${request.method} ${request.path}`)) act();
    return handle(request);
  };
};

describe('an empty list that is read after something was taken', () => {
  it('is read again: nobody is taken for gone because of it (E4)', async () => {
    setClub(desk, 'p16-e0-0', false);
    await desk.mode('propose', ...EXACT_KINDS);
    const handle = desk.fake.handle.bind(desk.fake);
    desk.fake.handle = (request) => {
      if (request.method !== 'DELETE') return handle(request);
      desk.fake.faults.push({ kind: 'empty', method: 'GET', path: '/directory/user/group/', times: 1 }, { kind: '500', method: 'DELETE', path: '/directory/user/group/', times: 1 });
      return handle(request);
    };
    expect(await desk.send()).toEqual({ [LEO]: { kind: 'notDone', failure: 'server' } });
    expect(membersThere(desk)).toContain('u-e0-0');
  });
});

describe('a list of members that names nobody, answered twice', () => {
  const nobody = () => desk.fake.faults.push({ kind: 'empty', method: 'GET', path: '/directory/user/group/', times: 2 });

  beforeEach(async () => {
    setClub(desk, 'p16-e0-0', false);
    await desk.mode('propose', ...EXACT_KINDS);
  });

  it('says that nobody is gone yet: whoever was to be taken off does not leave, and is not said to have', async () => {
    let readings = 0;
    before((asked) => asked === 'GET /infra/monitoring/versions' && (readings += 1) === 2, nobody);
    expect(await desk.send()).toEqual({ [LEO]: { kind: 'held', failure: null } });
    expect(membersThere(desk)).toContain('u-e0-0');
    expect(await desk.send()).toEqual({ [LEO]: { kind: 'applied' } });
  });

  it('settles nothing of what was sent', async () => {
    before((asked) => asked.startsWith('DELETE '), () => desk.fake.faults.push({ kind: '500', method: 'DELETE', path: '/directory/user/group/', times: 1 }) && nobody());
    expect(await desk.send()).toEqual({ [LEO]: { kind: 'unverified', failure: 'server' } });
    expect(membersThere(desk)).toContain('u-e0-0');
  });

  it('is believed once the group says that it is empty', async () => {
    setClub(desk, 'p16-t0', false);
    expect(Object.values(await desk.send())).toEqual([{ kind: 'applied' }, { kind: 'applied' }]);
    expect(membersThere(desk)).toEqual([]);
  });
});

describe('a list of the roles given that names no group, answered twice', () => {
  const noGrants = () => desk.fake.faults.push({ kind: 'empty', method: 'GET', path: '/appregistry/groups/roles', times: 2 });
  beforeEach(async () => {
    setBlog(desk, 'lect');
    await desk.mode('propose', ...EXACT_KINDS);
    await desk.send();
    setBlog(desk, 'none', 'lect');
  });

  it('says that no role is taken yet: what was to be taken does not leave, and is not said to be so', async () => {
    let readings = 0;
    before((asked) => asked === 'GET /infra/monitoring/versions' && (readings += 1) === 2, noGrants);
    expect(await desk.send()).toEqual({ [BLOG_OF_CLUB]: { kind: 'held', failure: null } });
    expect(rolesThere(desk)).toEqual(['r-blog-read']);
    expect(await desk.send()).toEqual({ [BLOG_OF_CLUB]: { kind: 'applied' } });
  });

  it('settles nothing of what was sent', async () => {
    before((asked) => asked.startsWith('DELETE '), () => desk.fake.faults.push({ kind: '500', method: 'DELETE', path: '/appregistry/', times: 1 }, { kind: 'empty', method: 'GET', path: '/appregistry/groups/roles', times: 2 }));
    expect(await desk.send()).toEqual({ [BLOG_OF_CLUB]: { kind: 'unverified', failure: 'server' } });
    expect(rolesThere(desk)).toEqual(['r-blog-read']);
  });
});
