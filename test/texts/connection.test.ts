import { describe, expect, it } from 'vitest';
import type { SyncStatus } from '../../contract/console/school-snapshot.ts';
import { connectionWords } from '../../texts/frame/connection.ts';
import { wholeLoadSentence } from '../../texts/frame/whole-load.ts';
import { plain } from '../support/plain.ts';

const NOW = '2026-11-09T13:30:00Z';
const NONE = { hasDraft: false, conflicts: 0, refused: 0 };
const ONLINE: SyncStatus = {
  connection: 'online', activity: 'idle', since: null, receivedAt: '2026-11-09T12:52:00Z', retryAt: null, inOutbox: 0, heldRemovals: 0, lost: 0,
};
const say = (status: Partial<SyncStatus>, counts: Partial<typeof NONE> = {}): string =>
  plain(connectionWords({ ...ONLINE, ...status }, { ...NONE, ...counts }, NOW).label);

describe('the connection chip', () => {
  it('says when the data are up to date', () => {
    expect(say({})).toBe('Connecté · à jour à 13 h 52');
    expect(say({ receivedAt: '2026-11-08T12:52:00Z' })).toBe('Connecté · à jour hier à 13 h 52');
  });

  it('says since when the console is offline', () => {
    expect(say({ connection: 'offline', since: '2026-11-09T13:05:00Z' })).toBe('Hors connexion · depuis 14 h 05');
  });

  it('says when it tries again', () => {
    expect(say({ connection: 'unreachable', retryAt: '2026-11-09T13:31:00Z' })).toBe('Serveur injoignable · nouvel essai à 14 h 31');
    expect(say({ connection: 'server-error', retryAt: '2026-11-09T13:31:00Z' })).toBe('Erreur de l’ENT · nouvel essai à 14 h 31');
    expect(say({ connection: 'busy', retryAt: '2026-11-09T13:31:00Z' })).toBe('ENT très sollicité · nouvel essai à 14 h 31');
    expect(say({ connection: 'disk-full' })).toBe('Disque de ce poste plein');
    expect(say({ connection: 'garbage' })).toBe('Réponse de l’ENT incompréhensible');
  });

  it('says aloud what has changed, without the hours that move by themselves', () => {
    const aloud = (status: Partial<SyncStatus>, counts: Partial<typeof NONE> = {}): string => plain(connectionWords({ ...ONLINE, ...status }, { ...NONE, ...counts }, NOW).said);
    expect(aloud({ receivedAt: '2026-11-08T12:52:00Z' })).toBe('Connecté');
    expect(aloud({ connection: 'unreachable', retryAt: '2026-11-09T13:31:00Z' })).toBe('Serveur injoignable');
    expect(aloud({}, { conflicts: 2 })).toBe('2 conflits à résoudre');
  });

  it('never says sent before the answer', () => {
    expect(say({ activity: 'sending', inOutbox: 3 })).toBe('Envoi en cours');
    expect(say({ inOutbox: 3 })).toBe('Vérification en cours');
  });

  it('says that a whole load goes on, and how much of it came', () => {
    const arriving = { people: 1200, groups: 40, settings: 0 };
    expect(say({ activity: 'loading', arriving })).toBe('Chargement en cours · 1 200 personnes');
    expect(say({ activity: 'loading', arriving: { ...arriving, resumed: true } })).toBe('Reprise du chargement · 1 200 personnes');
    expect(say({ activity: 'loading' })).toBe('Connecté · à jour à 13 h 52');
  });

  it('puts a cut before conflicts, and conflicts before refusals', () => {
    expect(say({ connection: 'session-expired' }, { conflicts: 2 })).toBe('Session expirée · se reconnecter');
    expect(say({}, { conflicts: 2, refused: 1 })).toBe('2 conflits à résoudre');
    expect(say({}, { refused: 1 })).toBe('1 modification refusée');
  });

  it('says that data are old after a week', () => {
    expect(say({ receivedAt: '2026-11-01T12:00:00Z' })).toBe('Données du 1er novembre · actualiser');
  });

  it('never repeats what the badge of the draft says', () => {
    expect(say({}, { hasDraft: true })).toBe('Connecté · à jour à 13 h 52');
  });
});

describe('a whole load', () => {
  const sentence = (status: Partial<SyncStatus>): string | undefined => {
    const said = wholeLoadSentence({ ...ONLINE, ...status });
    return said === undefined ? undefined : plain(said);
  };
  const arriving = { people: 1200, groups: 40, settings: 0 };

  it('is said while it goes on, once it goes on again, and as kept where it was cut', () => {
    expect(sentence({})).toBeUndefined();
    expect(sentence({ activity: 'loading', arriving })).toBe('Chargement de l’annuaire en cours. 1 200 personnes et 40 groupes : reçus.');
    expect(sentence({ activity: 'loading', arriving: { ...arriving, resumed: true } })).toContain('il reprend où il s’était arrêté. 1 200 personnes et 40 groupes : reçus.');
    expect(sentence({ connection: 'unreachable', arriving })).toBe('Chargement de l’annuaire interrompu. 1 200 personnes et 40 groupes : reçus. Ce qui est reçu est gardé sur ce poste, chiffré, et n’est pas encore montré ; le chargement reprendra où il s’est arrêté.');
  });
});
