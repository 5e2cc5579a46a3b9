/**
 * Characters of a password that opens an archive: as many as those of a passphrase, since the format stretches them little
 * (PBKDF2 of 1,000 rounds, WinZip AE-2).
 */
export const ARCHIVE_PASSWORD_LENGTH = { least: 12, most: 200 } as const;

/** What is wrong with the password of an archive: a text shows it. */
export type ArchivePasswordFault = 'short' | 'long' | 'accents';

/** What forbids a password; undefined: nothing. Programs do not all read an accent as the same bytes, and an archive that nobody opens is lost. */
export function archivePasswordFault(password: string): ArchivePasswordFault | undefined {
  if (password.length < ARCHIVE_PASSWORD_LENGTH.least) return 'short';
  if (password.length > ARCHIVE_PASSWORD_LENGTH.most) return 'long';
  return /^[ -~]*$/.test(password) ? undefined : 'accents';
}
