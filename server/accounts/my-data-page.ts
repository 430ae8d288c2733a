import { html } from '#crawlers/reports/html/markup.ts'
import type { Markup } from '#crawlers/reports/html/markup.ts'
import type { WholeOfMyData } from './download-my-data.ts'
import { dataKinds, kindsOfData } from './kinds-of-data.ts'
import type { DataKind } from './kinds-of-data.ts'
import { columnName, myDataWords } from './my-data-words.ts'
import type { MyFacts } from './read-my-data.ts'
import type { RowsAbout } from './rows-about.ts'

type Locale = 'zh-TW' | 'en'

const style = `body{margin:0 auto;padding:1rem 1.25rem;max-width:48rem;background:#fff;color:#14213d;
font:1.125rem/1.7 system-ui,"Noto Sans TC","PingFang TC","Microsoft JhengHei",sans-serif}
h1{line-height:1.3}h2{margin-top:2.5rem;border-top:3px solid #ffc400;padding-top:.75rem}
dl{display:grid;grid-template-columns:minmax(8rem,1fr) 3fr;gap:.25rem 1rem;margin:0 0 1rem;
padding:0 0 1rem;border-bottom:1px solid #b9b3a5}dt{font-weight:bold}dd{margin:0}
dt,dd{overflow-wrap:anywhere}ul{padding:0;list-style:none}
@media(max-width:30rem){dl{display:block}dd{margin-bottom:.5rem}}`

/** All that is stored about a person, as one page that can be kept and read anywhere. */
export function myDataPage({ writtenAt, facts, tables }: WholeOfMyData, locale: Locale): string {
  const words = myDataWords[locale]
  const kinds = dataKinds.filter((kind) => kind !== 'account')
  const page = html`<html lang="${locale}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${words.title}</title>
      STYLE
    </head>
    <body>
      <main>
        <h1>${words.title}</h1>
        <p>${words.written(day(writtenAt, locale))}</p>
        <h2>${kindsOfData.account.name[locale]}</h2>
        ${reasons('account', locale)} ${factList(facts, locale)}
        ${kinds.map((kind) => section(kind, tables, locale))}
      </main>
    </body>
  </html> `
  return `<!doctype html>\n${page.text.replace('STYLE', `<style>${style}</style>`)}`
}

function section(kind: DataKind, tables: RowsAbout[], locale: Locale): Markup | false {
  const known: readonly string[] = kindsOfData[kind].tables
  const own = tables.filter(({ table }) => known.includes(table))
  if (own.length === 0) return false
  return html`<h2>${kindsOfData[kind].name[locale]}</h2>
    ${reasons(kind, locale)}
    <ul>
      ${own.flatMap(({ rows }) => rows.map((row) => html`<li>${rowList(row, locale)}</li> `))}
    </ul>
    ${own.some(({ cut }) => cut) && html`<p>${myDataWords[locale].cut}</p>`}`
}

const reasons = (kind: DataKind, locale: Locale): Markup =>
  html`<p>${myDataWords[locale].why}${kindsOfData[kind].why[locale]}</p>
    <p>${myDataWords[locale].until}${kindsOfData[kind].until[locale]}</p>`

const factList = (facts: MyFacts, locale: Locale): Markup =>
  list(
    Object.entries(facts).map(([name, value]) => [
      myDataWords[locale].facts[name as keyof MyFacts],
      name === 'since' && value ? day(value, locale) : (value ?? myDataWords[locale].nothing),
    ]),
  )

const rowList = (row: Record<string, unknown>, locale: Locale): Markup =>
  list(
    Object.entries(row).map(([column, value]) => [columnName(column, locale), say(value, locale)]),
  )

const list = (items: [string, string][]): Markup =>
  html`<dl>
    ${items.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd> `,
    )}
  </dl>`

function say(value: unknown, locale: Locale): string {
  if (value instanceof Date) return day(value.toISOString(), locale)
  if (typeof value === 'string') return value
  return JSON.stringify(value)
}

const day = (moment: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Taipei',
  }).format(new Date(moment))
