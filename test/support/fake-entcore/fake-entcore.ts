import { randomBytes } from 'node:crypto';
import { empty, json, page, redirect, REFUSED, SILENCE, type FakeAnswer, type FakeRequest } from './fake-request.ts';
import { fakeSchool } from './fake-school.ts';
import { faultOf, isDoneFirst, spoil, type Fault } from './faults.ts';
import { BLOG_ROUTES } from './blog-routes.ts';
import { COMMUNICATION_ROUTES } from './communication-routes.ts';
import type { FakeRoute } from './fake-route.ts';
import { createFakeOauth, isInScope, type FakeOauth } from './oauth.ts';
import { LESSON_BOOK_ROUTES } from './lesson-book-routes.ts';
import { READ_ROUTES } from './read-routes.ts';
import { TEACHING_ROUTES } from './teaching-routes.ts';
import { THREAD_ROUTES } from './thread-routes.ts';
import { WRITE_ROUTES } from './write-routes.ts';
import type { FakeUser, FakeWorld } from './world.ts';

/** A fake platform: what it holds, what fails, what it was asked. */
export interface FakeEntcore {
  readonly world: FakeWorld;
  readonly faults: Fault[];
  /** `GET /directory/…`, in order: no body, no header. */
  readonly asked: string[];
  readonly options: FakeOptions;
  readonly oauth: FakeOauth;
  /** Undefined where nothing is answered. */
  handle(request: FakeRequest): FakeAnswer | undefined;
}

export interface FakeOptions {
  /** Whether lists of people show the identifier of national deliveries. */
  withExternalId: boolean;
  /** Whether a second factor is asked of who administers. */
  mfa: boolean;
  /** Whether a session keeps the rights that its account had when it signed in (E27). */
  keepsRights: boolean;
  /** Whether the rules of a group reach a new member later, or never: the platform loses that error (E30). */
  lateRules: boolean;
  /** Whether lists of shares leave out whoever asks for them, though they are on it (E20). */
  hidesOwnShare: boolean;
  /** Whether its account may set who teaches what. */
  paramServices: boolean;
  /** Whether it has the module of competences, with which what is not found is not answered. */
  competences: boolean;
  /** What it answers once a replacement is written. */
  afterRows: 'ok' | 'error' | 'silence';
  /** Whether who replaces is put in no class, of which nothing is said. */
  losesEntry: boolean;
  /** How days of replacements are written. */
  dates: 'moment' | 'day' | 'words';
  /** What it says that its modules are. */
  version: string;
}

interface Session {
  readonly userId: string;
  readonly xsrf: string;
  /** Schools that its account administered when it signed in. */
  readonly administered: string[];
}

/** Opens a fake platform on a school. */
export function createFakeEntcore(world: FakeWorld = fakeSchool()): FakeEntcore {
  const sessions = new Map<string, Session>();
  const fake: FakeEntcore = { world, faults: [], asked: [], options: { withExternalId: true, mfa: false, keepsRights: false, lateRules: false, hidesOwnShare: false, paramServices: true, competences: true, afterRows: 'ok', losesEntry: false, dates: 'moment', version: '6.15.4' }, oauth: createFakeOauth(world), handle };
  const routes = [...READ_ROUTES, ...WRITE_ROUTES, ...COMMUNICATION_ROUTES, ...LESSON_BOOK_ROUTES, ...THREAD_ROUTES, ...BLOG_ROUTES, ...TEACHING_ROUTES];

  function handle(request: FakeRequest): FakeAnswer | undefined {
    fake.asked.push(`${request.method} ${request.path}`);
    const fault = faultOf(fake.faults, request);
    if (fault === undefined) return answered(answerTo(request));
    return spoil(fault, isDoneFirst(fault) ? answerTo(request) : empty(200));
  }

  function answerTo(request: FakeRequest): FakeAnswer {
    if (request.path === '/auth/login') return request.method === 'POST' ? signIn(request) : page('Connexion');
    if (request.path === '/auth/oauth2/token') return fake.oauth.token(request);
    if (request.headers['authorization'] !== undefined) return answerBearer(request);
    return answerSession(request);
  }

  function answerSession(request: FakeRequest): FakeAnswer {
    const session = sessions.get(readCookies(request.headers['cookie'] ?? '').get('oneSessionId') ?? '');
    const by = session === undefined ? undefined : signedIn(session);
    if (by === undefined) return redirect(`/auth/login?callback=${encodeURIComponent(request.path)}`);
    if (request.path.startsWith('/auth/oauth2/auth?')) return fake.oauth.authorize(request, by);
    return refuse(request, session?.xsrf) ?? route(fake, routes, request, by);
  }

  /** By a granted access: without the token against other sites, and in the modules of its scope only. */
  function answerBearer(request: FakeRequest): FakeAnswer {
    const grant = fake.oauth.bearer(request);
    const by = grant === undefined ? undefined : signedIn(grant);
    if (grant === undefined || by === undefined) return redirect(`/auth/login?callback=${encodeURIComponent(request.path)}`);
    if (!isInScope(grant, request.path)) return REFUSED;
    return secondFactor(request) ?? route(fake, routes, request, by);
  }

  function signedIn({ userId, administered }: Pick<Session, 'userId' | 'administered'>): FakeUser | undefined {
    const user = world.users.get(userId);
    return user !== undefined && fake.options.keepsRights ? { ...user, administers: administered } : user;
  }

  function refuse(request: FakeRequest, xsrf: string | undefined): FakeAnswer | undefined {
    if (request.method !== 'GET' && request.headers['x-xsrf-token'] !== xsrf) return json({ error: 'invalid.xsrf.token' }, 403);
    return secondFactor(request);
  }

  function secondFactor({ path }: FakeRequest): FakeAnswer | undefined {
    return fake.options.mfa && !path.startsWith('/auth/') ? redirect('/auth/validate-mfa') : undefined;
  }

  function signIn({ body }: FakeRequest): FakeAnswer {
    const form = new URLSearchParams(body);
    const account = world.accounts.find(({ login, password }) => login === form.get('email') && password === form.get('password'));
    // A wrong password is answered by the page again, and a 200 (E3).
    if (account === undefined) return page('Connexion');
    const [id, xsrf] = [randomBytes(16).toString('hex'), randomBytes(16).toString('hex')];
    sessions.set(id, { userId: account.userId, xsrf, administered: [...(world.users.get(account.userId)?.administers ?? [])] });
    return redirect('/', [`oneSessionId=${id}; Path=/; HttpOnly`, 'authenticated=true; Path=/', `XSRF-TOKEN=${xsrf}; Path=/`]);
  }

  return fake;
}

function route({ world, options }: FakeEntcore, routes: readonly FakeRoute[], { method, path, body }: FakeRequest, by: FakeUser): FakeAnswer {
  const url = new URL(path, 'http://fake');
  for (const [wanted, pattern, answer] of routes) {
    const match = wanted === method ? pattern.exec(url.pathname) : null;
    if (match === null) continue;
    const [, id = '', other = '', third = ''] = match.map(decodeURIComponent);
    return answer({ world, by, id, other, third, query: url.searchParams, body: readBody(body), options });
  }
  return empty(404);
}

/** Silence is no answer. */
function answered(answer: FakeAnswer): FakeAnswer | undefined {
  return answer === SILENCE ? undefined : answer;
}

function readBody(body: string): Readonly<Record<string, unknown>> {
  if (body === '') return {};
  // A form, of which a name may be given several times.
  if (!body.startsWith('{')) return Object.fromEntries(Map.groupBy(new URLSearchParams(body), ([name]) => name).entries().map(([name, pairs]) => [name, pairs.map(([, value]) => value)]));
  const read: unknown = JSON.parse(body);
  return typeof read === 'object' && read !== null ? { ...read } : {};
}

function readCookies(header: string): ReadonlyMap<string, string> {
  return new Map(header.split('; ').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
}
