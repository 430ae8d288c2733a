import type { Transaction } from 'sequelize'
import { Invalid } from '../../errors.ts'
import { queryOn } from '../../platform/database.ts'
import { honestText, lengthOf } from '../../platform/plain-text.ts'

/** Characters of a name. */
export const nameLength = 40

// Words by which an office is known, and our own words for who has no name.
const officeWords = new RegExp(
  [
    '政府|官方|公務|機關|主管|管理[員者]|承辦|版主|版管|客服|系統|發言人|參與者',
    '部[長次]|司長|署長|局長|處長|[^樂]部$|署$|局$|委員會$',
    'official|government|ministry|minister|agency|officer|moderator|admin|participant',
  ].join('|'),
  'u',
)

const shown = /[\p{L}\p{N}]/u

/** A name to go by in a consultation.
 * @throws {Invalid} `name` with `name-empty` | `name-too-long` | `name-of-office` */
export async function nameText(name: string, transaction: Transaction): Promise<string> {
  const text = honestText(name).normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
  if (!shown.test(text)) throw new Invalid('name', 'name-empty')
  if (lengthOf(text) > nameLength) throw new Invalid('name', 'name-too-long')
  if (await isLikeAnOffice(text, transaction)) throw new Invalid('name', 'name-of-office')
  return text
}

/** What is left where width, case and what stands between the letters do not count. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

async function isLikeAnOffice(name: string, transaction: Transaction): Promise<boolean> {
  const text = bare(name)
  if (officeWords.test(text)) return true
  const { rows } = await queryOn(
    transaction,
    `select 1 from agency
     where (length(name_zh) > 2 and strpos($1, name_zh) > 0)
       or $1 = lower(regexp_replace(coalesce(name_en, ''), '[^[:alnum:]]', '', 'g')) limit 1`,
    [text],
  )
  return rows.length > 0
}
