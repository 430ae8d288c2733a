import { Client } from 'pg'

/** Runs one statement on the server itself.
 * @returns its rows */
export async function onServer(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
