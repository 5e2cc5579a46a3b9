/** First line of an exchange file between two consoles (`.entx`): all that is in clear of it, with its salt. */
export const EXCHANGE_MARK = 'CONSOLE ENT .entx 1';
