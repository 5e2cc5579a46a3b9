import { IDENTITY_TEXTS, NO_SCHOOL_SENTENCES } from '../../../texts/station/identity-pages.ts';
import { html, page } from './page.ts';

/** Said when a request of identification is over, or was made by something else than a console. */
export function errorPage(): string {
  return messagePage(IDENTITY_TEXTS.errorTitle, IDENTITY_TEXTS.error);
}

/** Said in a browser at an address that is that of no school. */
export function schoolPage(kind: keyof typeof NO_SCHOOL_SENTENCES): string {
  return messagePage(IDENTITY_TEXTS.noSchoolTitle, NO_SCHOOL_SENTENCES[kind]);
}

/** A page that only says something. */
export function messagePage(title: string, sentence: string): string {
  return page(title, html`<p>${sentence}</p>`);
}
