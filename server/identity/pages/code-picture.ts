import { encode } from 'uqr';
import { IDENTITY_TEXTS } from '../../../texts/station/identity-pages.ts';
import { html, type Html } from './page.ts';

/** Light modules that a reader needs around a code (ISO/IEC 18004: four). */
const QUIET_ZONE = 4;

/** The address of a shared secret as a code for the camera of a phone: squares alone, which the policy of the page lets in; dark on light in both themes, as readers want it. */
export function codePicture(address: string): Html {
  const { data, size } = encode(address, { border: QUIET_ZONE, ecc: 'M' });
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return html`<svg class="code-picture" role="img" aria-label="${IDENTITY_TEXTS.factorPicture}" viewBox="0 0 ${String(size)} ${String(size)}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${String(size)}v${String(size)}H0z"/><path fill="#000" d="${squares.join('')}"/></svg>`;
}
