/** By which code the window of a checkout says to its launcher that it wants to be opened again on the other console. */
export const MOVES = { training: 64, real: 65 } as const;
