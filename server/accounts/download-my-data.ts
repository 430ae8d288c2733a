import { strToU8, zipSync } from 'fflate'
import { SignInNeeded } from '../errors.ts'
import { inTransaction } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import type { Actor } from './actor.ts'
import { findOwnAccount } from './my-account.ts'
import { myDataPage } from './my-data-page.ts'
import { factsOf } from './read-my-data.ts'
import { rowsAbout } from './rows-about.ts'
import type { RowsAbout } from './rows-about.ts'
import type { MyFacts } from './read-my-data.ts'

export interface MyDataFile {
  name: string
  mediaType: 'application/zip'
  body: Uint8Array<ArrayBuffer>
}

export interface WholeOfMyData {
  writtenAt: string
  facts: MyFacts
  tables: RowsAbout[]
}

/** All that is stored about oneself, as a zip of `my-data.json` and `my-data.html`. Of each table at
 * most the newest 10,000 rows, so that one download cannot fill the memory; where there are more,
 * `cut` says so.
 * @throws {SignInNeeded} */
export async function downloadMyData(actor: Actor, locale: 'zh-TW' | 'en'): Promise<MyDataFile> {
  if (!actor.accountId) throw new SignInNeeded()
  const whole = await inTransaction(async (transaction): Promise<WholeOfMyData> => {
    const account = await findOwnAccount(actor, transaction)
    const tables = await rowsAbout(account.id, transaction)
    await record(actor, 'account.downloaded', 'account', account.id, transaction)
    return {
      writtenAt: new Date().toISOString(),
      facts: factsOf(account),
      // Its facts stand above, opened.
      tables: tables.filter(({ table, rows }) => table !== 'account' && rows.length > 0),
    }
  })
  const body = zipSync({
    'my-data.json': strToU8(JSON.stringify(whole, null, 2)),
    'my-data.html': strToU8(myDataPage(whole, locale)),
  })
  const name = `curbcut-my-data-${whole.writtenAt.slice(0, 10)}.zip`
  return { name, mediaType: 'application/zip', body: body as Uint8Array<ArrayBuffer> }
}
