import { describe, expect, it } from 'vitest';
import { CODE, consoleAt, LAN, openHub, openSession, reportOf } from './open-hub.ts';

const STEP = { step: 3, state: 'verified', at: '2026-11-09T08:00:00Z' } as const;
const AT_STEP = { scenario: 'anomalies', steps: [STEP], asksHelp: false };

describe('a session', () => {
  it('shows who joined, by the name that they chose, and where they are', async () => {
    const { trainer } = await openHub();
    const address = await openSession(trainer);
    const trainee = consoleAt(address);
    expect(await trainee.greet()).toEqual({ ok: true, value: 1 });
    const report = reportOf('Poste 1');
    expect(await trainee.report(report)).toEqual({ ok: true, value: undefined });
    expect(await trainee.report({ ...report, progress: AT_STEP })).toMatchObject({ ok: true });
    expect((await trainer.board({})).seats).toEqual([{ number: 1, pseudonym: 'Poste 1', present: true, ...AT_STEP }]);
    expect(await consoleAt(address).greet()).toEqual({ ok: true, value: 2 });
  });

  it('says who is not heard any more, and takes them back as they are', async () => {
    const { trainer, clock } = await openHub();
    const trainee = consoleAt(await openSession(trainer));
    const report = reportOf('Poste 1');
    await trainee.report(report);
    clock.ms += 20_000;
    expect((await trainer.board({})).seats).toMatchObject([{ number: 1, present: false }]);
    await trainee.report({ ...report, progress: AT_STEP });
    expect((await trainer.board({})).seats).toMatchObject([{ number: 1, present: true, steps: [STEP] }]);
  });

  it('gives a name once, and back to who was started again', async () => {
    const { trainer, clock } = await openHub();
    const address = await openSession(trainer);
    await consoleAt(address).report(reportOf('Poste 1'));
    const other = reportOf('poste-1');
    expect(await consoleAt(address).report(other)).toEqual({ ok: false, refusal: { kind: 'no-seat', reason: 'taken' } });
    clock.ms += 20_000;
    expect(await consoleAt(address).report(other)).toMatchObject({ ok: true });
    expect((await trainer.board({})).seats).toMatchObject([{ number: 1, pseudonym: 'poste-1', present: true }]);
  });

  it('lets a seat go, and keeps nothing of it', async () => {
    const { trainer } = await openHub();
    const trainee = consoleAt(await openSession(trainer));
    const report = reportOf('Poste 1');
    await trainee.report(report);
    await trainee.leave(report.seat);
    expect((await trainer.board({})).seats).toEqual([]);
  });

  it('takes a seat out for good', async () => {
    const { trainer } = await openHub();
    const trainee = consoleAt(await openSession(trainer));
    const report = reportOf('Poste 1');
    await trainee.report(report);
    await trainer.dismiss({ number: 1 });
    expect(await trainee.report(report)).toEqual({ ok: false, refusal: { kind: 'no-seat', reason: 'dismissed' } });
    expect((await trainer.board({})).seats).toEqual([]);
  });

  it('takes sixty seats, and no more', async () => {
    const { trainer } = await openHub();
    const trainee = consoleAt(await openSession(trainer));
    for (let n = 1; n <= 60; n += 1) expect(await trainee.report(reportOf(`Poste ${String(n)}`))).toMatchObject({ ok: true });
    expect(await trainee.report(reportOf('Poste 61'))).toEqual({ ok: false, refusal: { kind: 'no-seat', reason: 'full' } });
  });

  it('that ends tells who is there, then listens no more', async () => {
    const { trainer } = await openHub();
    const address = await openSession(trainer);
    const trainee = consoleAt(address);
    const report = reportOf('Poste 1');
    await trainee.report(report);
    await trainer.end({});
    expect(await trainee.report(report)).toEqual({ ok: false, refusal: { kind: 'no-seat', reason: 'ended' } });
    await expect.poll(async () => consoleAt(address).greet()).toMatchObject({ ok: false, refusal: { kind: 'unreachable' } });
    await expect(trainer.board({})).rejects.toMatchObject({ code: 'NO_SESSION' });
  });

  it('is taken up by those who were there, once its hub was started again with its code', async () => {
    const first = await openHub();
    const { address } = await first.trainer.open({ code: CODE });
    const [host = '', port = ''] = address.split(':');
    const trainee = consoleAt({ host, port: Number(port) });
    const report = reportOf('Poste 1');
    await trainee.report(report);
    first.clock.ms += 60_000;
    await first.hub.stop();
    expect(await trainee.report(report)).toMatchObject({ ok: false });
    const second = await openHub();
    expect(await second.trainer.open({ code: CODE, port: Number(port) })).toMatchObject({ address });
    expect(await trainee.report({ ...report, progress: AT_STEP })).toMatchObject({ ok: true });
    expect((await second.trainer.board({})).seats).toMatchObject([{ pseudonym: 'Poste 1', steps: [STEP] }]);
  });
});

describe('the local network', () => {
  it('is closed until the trainer opens the session to it, by an address of this computer', async () => {
    const { trainer } = await openHub();
    const { host, port } = await openSession(trainer);
    expect(host).toBe('127.0.0.1');
    expect(await consoleAt({ host: LAN, port }).greet()).toMatchObject({ ok: false, refusal: { kind: 'unreachable' } });
    await expect(trainer.share({ network: '192.0.2.7' })).rejects.toMatchObject({ code: 'NOT_HERE' });
    expect(await trainer.share({ network: LAN })).toEqual({ address: `${LAN}:${String(port)}`, networks: [LAN], shared: LAN });
    expect(await consoleAt({ host: LAN, port }).greet()).toEqual({ ok: true, value: 1 });
    expect(await trainer.share({ network: null })).toMatchObject({ shared: null });
    expect(await consoleAt({ host: LAN, port }).greet()).toMatchObject({ ok: false, refusal: { kind: 'unreachable' } });
  });

  it('never reaches what the trainer asks', async () => {
    const { hub, trainer } = await openHub();
    const { port } = await openSession(trainer);
    await trainer.share({ network: LAN });
    const trainerPort = new URL(hub.url).port;
    await expect(fetch(`http://${LAN}:${trainerPort}/board`, { method: 'POST' })).rejects.toThrow('fetch failed');
    const body = JSON.stringify({});
    for (const path of ['/board', '/end', '/dismiss', '/share', '/open']) {
      expect(await rawStatus({ host: LAN, port, path, body })).toBe(404);
    }
  });
});

/** What a console that knows the code is answered, whatever it asks. */
async function rawStatus({ host, port, path, body }: { host: string; port: number; path: string; body: string }): Promise<number> {
  const { hubFetch } = await import('../../../main/training/classroom/hub-fetch.ts');
  const line = hubFetch(CODE);
  const response = await line.fetch(new Request(`https://${host}:${String(port)}${path}`, { method: 'POST', body }));
  line.close();
  return response.status;
}
