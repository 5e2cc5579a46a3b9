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

  it('is painted, looked at, then kept when it creates no error', async () => {
    const keep = vi.fn<() => void>();
    gate.watch(() => Promise.resolve([]));
    gate.pass(store.getState(), entry('a'), keep);
    expect(keep).not.toHaveBeenCalled();
    await vi.runAllTimersAsync();
    expect(keep).toHaveBeenCalledOnce();
    expect(store.getState().held).toBeNull();
  });

  it('is looked at once it is on screen, when the frame after its own has begun', () => {
    const look = vi.fn<ErrorWatch>(() => Promise.resolve([]));
    gate.watch(look);
    gate.pass(store.getState(), entry('a'), () => undefined);
    vi.advanceTimersByTime(31);
    expect(look).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2);
    expect(look).toHaveBeenCalledOnce();
  });

  it('waits for its author when it creates one, and is kept when they say so', async () => {
    const keep = vi.fn<() => void>();
    gate.watch(() => Promise.resolve([ERROR]));
    gate.pass(store.getState(), entry('a'), keep);
    await vi.runAllTimersAsync();
    expect(store.getState().held).toMatchObject({ entry: { id: 'a' }, errors: [ERROR] });
    expect(keep).not.toHaveBeenCalled();
    gate.flush();
    expect(keep).toHaveBeenCalledOnce();
    expect(store.getState().held).toBeNull();
  });

  it('is never kept when they take it back', async () => {
    const keep = vi.fn<() => void>();
    gate.watch(() => Promise.resolve([ERROR]));
    gate.pass(store.getState(), entry('a'), keep);
    await vi.runAllTimersAsync();
    expect(gate.answer()?.id).toBe('a');
    gate.flush();
    expect(keep).not.toHaveBeenCalled();
    expect(store.getState().held).toBeNull();
  });

  it('is kept when it cannot be looked at', async () => {
    const keep = vi.fn<() => void>();
    gate.watch(() => Promise.reject(new Error('a control fails')));
    gate.pass(store.getState(), entry('a'), keep);
    await vi.runAllTimersAsync();
    expect(keep).toHaveBeenCalledOnce();
  });

  it('is kept once, and asked about no more, when something else is done while it is looked at', async () => {
    const keep = vi.fn<() => void>();
    const errors = Promise.withResolvers<readonly (typeof ERROR)[]>();
    const look = vi.fn<ErrorWatch>(() => errors.promise);
    gate.watch(look);
    gate.pass(store.getState(), entry('a'), keep);
    vi.advanceTimersByTime(40);
    gate.flush();
    expect(look.mock.calls[0]?.[2]()).toBe(false);
    errors.resolve([ERROR]);
    await vi.runAllTimersAsync();
    expect(keep).toHaveBeenCalledOnce();
    expect(store.getState().held).toBeNull();
  });

  it('is kept before what comes next, even before it was looked at', async () => {
    const kept: string[] = [];
    gate.watch(() => Promise.resolve([ERROR]));
    gate.pass(store.getState(), entry('a'), () => kept.push('a'));
    gate.flush();
    gate.pass(store.getState(), entry('b'), () => kept.push('b'));
    expect(kept).toEqual(['a']);
    await vi.runAllTimersAsync();
    expect(store.getState().held?.entry.id).toBe('b');
  });
});
