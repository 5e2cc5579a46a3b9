import { IDENTITY_TEXTS } from '../../../texts/station/identity-pages.ts';
import { html, page } from './page.ts';

/** Said when a request of identification is over, or was made by something else than a console. */
export function errorPage(): string {
  return messagePage(IDENTITY_TEXTS.errorTitle, IDENTITY_TEXTS.error);
}

/** A page that only says something. */
export function messagePage(title: string, sentence: string): string {
  return page(title, html`<p>${sentence}</p>`);
}
