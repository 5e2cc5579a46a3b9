/** One record of an answer of the GAR, from JSON or from XML: the same names, texts and repeated children in either. */
export type GarNode = Readonly<Record<string, unknown>>;
