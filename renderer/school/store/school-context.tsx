import { createContext, use, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { must } from '../../../domain/kernel/assert.ts';
import type { SchoolActions } from './create-school-actions.ts';
import type { SchoolStore } from './create-school-store.ts';
import type { SchoolState } from './school-state.ts';

interface SchoolAccess {
  readonly store: SchoolStore;
  readonly actions: SchoolActions;
}

const SchoolContext = createContext<SchoolAccess | null>(null);

/** Gives the screens the school and what can be done with it. */
export function SchoolProvider({ access, children }: { readonly access: SchoolAccess; readonly children: ReactNode }) {
  return <SchoolContext value={access}>{children}</SchoolContext>;
}

/** Reads a part of the school; the component is drawn again when that part changes. */
export function useSchool<T>(selector: (state: SchoolState) => T): T {
  return useStore(useAccess().store, selector);
}

/** What the user can do; never changes. */
export function useActions(): SchoolActions {
  return useAccess().actions;
}

/** The store itself, for what is read at the moment of an event rather than drawn. */
export function useSchoolStore(): SchoolStore {
  return useAccess().store;
}

function useAccess(): SchoolAccess {
  return must(use(SchoolContext), 'every screen is under SchoolProvider');
}
