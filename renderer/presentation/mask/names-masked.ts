/** Asked while names are masked: it would bring real names in, or take them out. */
export class NamesMasked extends Error {
  override readonly name = 'NamesMasked';
  constructor() {
    super('Names are masked');
  }
}
