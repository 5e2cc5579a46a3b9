import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftEntry } from '../../../domain/draft/draft-entry.ts';
import { CATALOGUE } from '../../../domain/controls/catalogue.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { createEditGate, type EditGate, type ErrorWatch } from '../../../renderer/school/store/edit-gate.ts';
import { createSchoolStore, type SchoolStore } from '../../../renderer/school/store/create-school-store.ts';

const ERROR = { control: must(CATALOGUE[0], 'there is a control'), findings: [{ objects: [], params: {} }] };
const entry = (id: string): DraftEntry => ({ id, intention: { kind: 'revert', of: 'x' }, atomic: false, changes: [], createdAt: '', state: 'active' });

let store: SchoolStore;
let gate: EditGate;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, 16));
  store = createSchoolStore();
  gate = createEditGate(store);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('an edit', () => {
  it('is kept at once as long as nobody looks', () => {
    const keep = vi.fn<() => void>();
    gate.pass(store.getState(), entry('a'), keep);
    expect(keep).toHaveBeenCalledOnce();
  });

  it('is painted, looked at, then kept when it creates no error', () => {
    const keep = vi.fn<() => void>();
    gate.watch(() => []);
    gate.pass(store.getState(), entry('a'), keep);
    expect(keep).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(keep).toHaveBeenCalledOnce();
    expect(store.getState().held).toBeNull();
  });

  it('is looked at once it is on screen, when the frame after its own has begun', () => {
    const look = vi.fn<ErrorWatch>(() => []);
    gate.watch(look);
    gate.pass(store.getState(), entry('a'), () => undefined);
    vi.advanceTimersByTime(31);
    expect(look).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2);
    expect(look).toHaveBeenCalledOnce();
  });

  it('waits for its author when it creates one, and is kept when they say so', () => {
    const keep = vi.fn<() => void>();
    gate.watch(() => [ERROR]);
    gate.pass(store.getState(), entry('a'), keep);
    vi.runAllTimers();
    expect(store.getState().held).toMatchObject({ entry: { id: 'a' }, errors: [ERROR] });
    expect(keep).not.toHaveBeenCalled();
    gate.flush();
    expect(keep).toHaveBeenCalledOnce();
    expect(store.getState().held).toBeNull();
  });

  it('is never kept when they take it back', () => {
    const keep = vi.fn<() => void>();
    gate.watch(() => [ERROR]);
    gate.pass(store.getState(), entry('a'), keep);
    vi.runAllTimers();
    expect(gate.answer()?.id).toBe('a');
    gate.flush();
    expect(keep).not.toHaveBeenCalled();
    expect(store.getState().held).toBeNull();
  });

  it('is kept before what comes next, even before it was looked at', () => {
    const kept: string[] = [];
    gate.watch(() => [ERROR]);
    gate.pass(store.getState(), entry('a'), () => kept.push('a'));
    gate.flush();
    gate.pass(store.getState(), entry('b'), () => kept.push('b'));
    expect(kept).toEqual(['a']);
    vi.runAllTimers();
    expect(store.getState().held?.entry.id).toBe('b');
  });
});
