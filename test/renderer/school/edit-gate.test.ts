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
let hands: EventTarget;

beforeEach(() => {
  vi.useFakeTimers();
  hands = new EventTarget();
  vi.stubGlobal('addEventListener', hands.addEventListener.bind(hands));
  vi.stubGlobal('removeEventListener', hands.removeEventListener.bind(hands));
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

  it('is painted, then kept when the frame after its own has begun, before it is looked at', () => {
    const [keep, look] = [vi.fn<() => void>(), vi.fn<ErrorWatch>(() => Promise.resolve([]))];
    gate.watch(look);
    gate.pass(store.getState(), entry('a'), keep);
    vi.advanceTimersByTime(31);
    expect(keep).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2);
    expect(keep).toHaveBeenCalledOnce();
    expect(look).not.toHaveBeenCalled();
  });

  it('is looked at once its author pauses: each key puts that off', () => {
    const look = vi.fn<ErrorWatch>(() => Promise.resolve([]));
    gate.watch(look);
    gate.pass(store.getState(), entry('a'), () => undefined);
    vi.advanceTimersByTime(200);
    hands.dispatchEvent(new Event('keydown'));
    vi.advanceTimersByTime(200);
    hands.dispatchEvent(new Event('pointerdown'));
    vi.advanceTimersByTime(249);
    expect(look).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(look).toHaveBeenCalledOnce();
  });

  it('is not asked about when it creates no error', async () => {
    gate.watch(() => Promise.resolve([]));
    gate.pass(store.getState(), entry('a'), () => undefined);
    await vi.runAllTimersAsync();
    expect(store.getState().held).toBeNull();
    expect(gate.answer()).toBeUndefined();
  });

  it('is asked about when it creates one, and stays when its author says so', async () => {
    const keep = vi.fn<() => void>();
    gate.watch(() => Promise.resolve([ERROR]));
    gate.pass(store.getState(), entry('a'), keep);
    await vi.runAllTimersAsync();
    expect(store.getState().held).toMatchObject({ entry: { id: 'a' }, errors: [ERROR] });
    gate.flush();
    expect(keep).toHaveBeenCalledOnce();
    expect(store.getState().held).toBeNull();
  });

  it('is the answer to the question when they take it back', async () => {
    gate.watch(() => Promise.resolve([ERROR]));
    gate.pass(store.getState(), entry('a'), () => undefined);
    await vi.runAllTimersAsync();
    expect(gate.answer()?.id).toBe('a');
    expect(store.getState().held).toBeNull();
    expect(gate.answer()).toBeUndefined();
  });

  it('stays without a question when it cannot be looked at', async () => {
    gate.watch(() => Promise.reject(new Error('a control fails')));
    gate.pass(store.getState(), entry('a'), () => undefined);
    await vi.runAllTimersAsync();
    expect(store.getState().held).toBeNull();
    expect(gate.answer()).toBeUndefined();
  });

  it('is asked about no more when something else is done while it is looked at', async () => {
    const errors = Promise.withResolvers<readonly (typeof ERROR)[]>();
    const look = vi.fn<ErrorWatch>(() => errors.promise);
    gate.watch(look);
    gate.pass(store.getState(), entry('a'), () => undefined);
    vi.advanceTimersByTime(260);
    gate.flush();
    expect(look.mock.calls[0]?.[2]()).toBe(false);
    errors.resolve([ERROR]);
    await vi.runAllTimersAsync();
    expect(store.getState().held).toBeNull();
  });

  it('is kept before what comes next, even before its own frame, and is then not looked at', async () => {
    const kept: string[] = [];
    const look = vi.fn<ErrorWatch>(() => Promise.resolve([ERROR]));
    gate.watch(look);
    gate.pass(store.getState(), entry('a'), () => kept.push('a'));
    gate.flush();
    gate.pass(store.getState(), entry('b'), () => kept.push('b'));
    expect(kept).toEqual(['a']);
    await vi.runAllTimersAsync();
    expect(kept).toEqual(['a', 'b']);
    expect(look).toHaveBeenCalledOnce();
    expect(store.getState().held?.entry.id).toBe('b');
  });
});
