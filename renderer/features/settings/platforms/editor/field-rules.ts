import { createContext } from 'react';

/** What to write in each field that does not fit, by its place (`profiles.0.label`); empty until the form was sent. */
export const FieldRules = createContext<ReadonlyMap<string, string>>(new Map());
