/** A request to the fake, as HTTP carries it. */
export interface FakeRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

export interface FakeAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly text: string;
}

export function json(value: unknown, status = 200): FakeAnswer {
  return { status, headers: { 'content-type': 'application/json' }, text: JSON.stringify(value) };
}

export function page(title: string, status = 200): FakeAnswer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, text: `<!DOCTYPE html><html><title>${title}</title></html>` };
}

export function redirect(location: string, cookies: readonly string[] = []): FakeAnswer {
  return { status: 302, headers: { location, ...(cookies.length === 0 ? {} : { 'set-cookie': cookies }) }, text: '' };
}

export function empty(status: number): FakeAnswer {
  return { status, headers: {}, text: '' };
}

/** Nothing is ever answered. */
export const SILENCE: FakeAnswer = { status: 0, headers: {}, text: '' };

/** 401 with a page, not 403: how the platform refuses (E2). */
export const REFUSED: FakeAnswer = page('Non autorisé', 401);
