import { expect, test } from 'vitest'
import { Account, Delivery } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { sealPerson } from '#server/accounts/person.ts'
import { requestCode } from '#server/accounts/request-code.ts'
import { signIn } from '#server/accounts/sign-in.ts'
import { database } from '#server/platform/database.ts'
import { sealedColumns } from '#server/platform/sealed-columns.ts'
import { createCleanScan } from '#test/factories/clean-scan.ts'

const told = {
  name: '林小姐的名字',
  telephone: '02-2345-6789',
  disability: '全盲',
  contactNotes: '請寫信',
}

interface Cell {
  table: string
  column: string
  text: string
}

/** Every text in every table, as somebody reads it who holds a copy of the database. */
async function everyText(): Promise<Cell[]> {
  const [columns] = (await database.query(
    `select c.table_schema as schema, c.table_name as table, c.column_name as column
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where t.table_type = 'BASE TABLE' and c.table_schema in ('public', 'queue')`,
  )) as unknown as [{ schema: string; table: string; column: string }[]]
  const cells = await Promise.all(
    columns.map(async ({ schema, table, column }) => {
      const [rows] = (await database.query(
        `select "${column}"::text as text from "${schema}"."${table}" where "${column}" is not null`,
      )) as unknown as [{ text: string }[]]
      return rows.map(({ text }) => ({ table, column, text }))
    }),
  )
  return cells.flat()
}

async function walk(): Promise<void> {
  await createCleanScan()
  await requestCode(visitor, 'somebody@people.example', 'zh-TW')
  const mail = await Delivery.findOne({ order: [['id', 'DESC']], rejectOnEmpty: true })
  const [code] = /\d{8}/.exec(mail.text)!
  await signIn(visitor, 'somebody@people.example', code, 'zh-TW')
  await Account.update(sealPerson(told), { where: {} })
}

test('a copy of the database shows no mail address and nothing that people told about themselves', async () => {
  await walk()
  const texts = await everyText()
  expect(texts.length).toBeGreaterThan(50)
  const plain = [...Object.values(told), '@people.example', '@ministry.example']
  const shown = texts.filter(({ text }) => plain.some((part) => text.includes(part)))
  expect(shown).toEqual([])
})

test('every column with sealed texts is known to the changing of keys', async () => {
  await walk()
  const sealed = (await everyText()).filter(({ text }) => /^test\.[\w-]{38,}$/.test(text))
  const known = new Set(sealedColumns.map(({ table, column }) => `${table}.${column}`))
  const found = new Set(sealed.map(({ table, column }) => `${table}.${column}`))
  expect(found.size).toBeGreaterThan(5)
  expect([...found].filter((column) => !known.has(column))).toEqual([])
})
