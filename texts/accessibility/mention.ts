import { fr } from '../language/typography.ts';

/** What every screen says, and where it leads (decree 2019-768, article 5): full, partial or none. */
export const DECLARATION_MENTION = fr`Accessibilité : non conforme`;
