import { createHash } from 'node:crypto';

// One sheet, allowed by its fingerprint: the policy lets no other style in, and no script at all.
const STYLE = `
:root{color-scheme:light dark;--ink:#1b2430;--quiet:#515968;--paper:#f4f6f9;--card:#fff;--edge:#8a93a3;--line:#d5dae2;--act:#1f4e96;--on-act:#fff;--bad:#9b1c1c;--bad-paper:#fdecec}
@media (prefers-color-scheme:dark){:root{--ink:#e8ecf2;--quiet:#aeb6c5;--paper:#12171e;--card:#1b222c;--edge:#7c8798;--line:#323c4a;--act:#8fb8ff;--on-act:#0d1420;--bad:#ffb4b4;--bad-paper:#3a1b1e}}
*{box-sizing:border-box}
body{margin:0;font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);display:grid;place-items:center;min-height:100vh;padding:24px}
main{width:100%;max-width:30rem;background:var(--card);border:1px solid var(--line);border-radius:8px;padding:32px}
h1{font-size:1.4rem;line-height:1.25;margin:0 0 8px}h2{font-size:1.05rem;margin:28px 0 4px}p{margin:0 0 12px}.quiet{color:var(--quiet);font-size:.9rem}
label{display:block;font-weight:600;margin-top:18px}
input{width:100%;font:inherit;color:inherit;background:var(--card);border:1px solid var(--edge);border-radius:4px;padding:9px 11px;margin-top:4px}
:focus-visible{outline:3px solid var(--act);outline-offset:2px}
.acts{display:flex;gap:12px;margin-top:26px}
button{font:inherit;font-weight:600;border-radius:4px;border:1px solid var(--act);padding:9px 18px;background:var(--act);color:var(--on-act);cursor:pointer}
button.second{background:none;color:var(--act)}
[role=alert]{background:var(--bad-paper);color:var(--bad);border-left:4px solid var(--bad);padding:10px 14px;margin:16px 0 0}
code{display:block;font:1.05rem/1.6 ui-monospace,monospace;overflow-wrap:anywhere;background:var(--paper);padding:8px 12px;border-radius:4px;margin-bottom:12px}
a{color:var(--act)}
.code-picture{display:block;width:200px;height:200px;margin:0 0 12px;border-radius:4px}
`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/**
 * The policy of a page of identification: no script, no resource, no frame. `answersTo`: where the form may lead, beside
 * the ENT itself: browsers follow the redirection to the console only when it is named here.
 */
export function pagePolicy(answersTo?: string): string {
  return `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self'${answersTo === undefined ? '' : ` ${answersTo}`}; base-uri 'none'; frame-ancestors 'none'`;
}

/** The headers of every page; `same-origin`: the form says where it comes from, other sites learn nothing. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': pagePolicy(),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
};

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** HTML that is already safe. */
export interface Html {
  readonly html: string;
}

/** HTML where every value is escaped, except what this function made. */
export function html(words: TemplateStringsArray, ...values: readonly (string | Html | readonly Html[])[]): Html {
  const made = (value: string | Html | readonly Html[] | undefined): string => {
    if (value === undefined) return '';
    if (typeof value === 'string') return value.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
    return 'html' in value ? value.html : value.map((part) => part.html).join('');
  };
  return { html: words.map((part, i) => part + made(values[i])).join('') };
}

/** Nothing. */
export const NOTHING: Html = { html: '' };

/** A whole page. */
export function page(title: string, content: Html): string {
  const style: Html = { html: `<style>${STYLE}</style>` };
  return `<!doctype html>${html`<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>${style}</head><body><main><h1>${title}</h1>${content}</main></body></html>`.html}`;
}

/** A sentence that says why the form comes back. */
export function alert(sentence: string | undefined): Html {
  return sentence === undefined ? NOTHING : html`<p role="alert">${sentence}</p>`;
}

/** What a field is. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'password';
  readonly value?: string;
  readonly hint?: string;
  readonly autocomplete: string;
  readonly numeric?: boolean;
}

/** One labelled field. */
export function field({ name, label, type = 'text', value = '', hint, autocomplete, numeric = false }: Field): Html {
  const described = hint === undefined ? NOTHING : html` aria-describedby="${name}-hint"`;
  const keyboard = numeric ? html` inputmode="numeric"` : NOTHING;
  const told = hint === undefined ? NOTHING : html`<p class="quiet" id="${name}-hint">${hint}</p>`;
  return html`<label for="${name}">${label}</label><input id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}" maxlength="200" spellcheck="false" autocapitalize="none"${keyboard}${described}>${told}`;
}
