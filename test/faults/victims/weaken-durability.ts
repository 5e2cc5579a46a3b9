import Database from 'better-sqlite3-multiple-ciphers';

/** Has SQLite commit without waiting for the disk, and say that it waits: the control of what looks at the order of the calls. */
export function weakenDurability(): void {
  const { pragma } = Database.prototype;
  Database.prototype.pragma = function (this: Database.Database, source: string, options?: Database.PragmaOptions): unknown {
    if (/^synchronous ?= ?FULL$/.test(source)) return pragma.call(this, 'synchronous=NORMAL');
    return source === 'synchronous' ? 2 : pragma.call(this, source, options);
  };
}
