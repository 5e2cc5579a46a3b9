import pg from 'pg';

/** What a session of a role sees, once it said which school it is of; none for one that says nothing. */
export async function askAsRole(url: string, scope: string | undefined, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    if (scope !== undefined) await client.query("select set_config('ent.scope', $1, false)", [scope]);
    const { rows } = await client.query<Record<string, unknown>>(text);
    return rows;
  } finally {
    await client.end();
  }
}
