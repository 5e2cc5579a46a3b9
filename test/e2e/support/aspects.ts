/** How a page is looked at: in which colours, and in which width, that of a zoom at 200 % and of a telephone included (rel:C-A0). */
export const THEMES = ['light', 'dark', 'forced'] as const;
export const SIZES = [{ width: 1440, height: 900 }, { width: 720, height: 450 }, { width: 320, height: 640 }] as const;

/** One theme in one size. */
export interface Aspect {
  readonly theme: (typeof THEMES)[number];
  readonly size: (typeof SIZES)[number];
}

/** Each theme in each size. */
export const ASPECTS: readonly Aspect[] = THEMES.flatMap((theme) => SIZES.map((size) => ({ theme, size })));

/**
 * The aspect of a screen in a state, both by their rank: over the states each screen is seen in every theme and in every size, and over the screens
 * each state is too, without scanning each screen nine times in each.
 */
export function aspectOf(screen: number, state: number): Aspect {
  const aspect = ASPECTS[(screen + state) % ASPECTS.length];
  if (aspect === undefined) throw new Error('there is an aspect at each rank');
  return aspect;
}
