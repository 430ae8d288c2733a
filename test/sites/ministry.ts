import type { Page } from './serve-site.ts'

/** A ministry's web site as such sites are: templates, menus, news, tables, forms, some scripts,
 * and a handful of the usual failures. Always the same for the same number of pages.
 * @param count  pages, ≥ 1; `/` is the first */
export function ministrySite(count: number): { pages: Record<string, Page>; paths: string[] } {
  const paths = Array.from({ length: count }, (_, index) => pathOf(index))
  const pages: Record<string, Page> = {
    '/style.css': served('text/css', style),
    '/site.js': served('text/javascript', script),
    '/seal.svg': served('image/svg+xml', seal),
    '/figures.json': served('application/json', JSON.stringify({ visits: 4423, tests: 2390 })),
  }
  for (const [index, path] of paths.entries()) pages[path] = pageOf(index, paths)
  return { pages, paths }
}

const pathOf = (index: number) => (index === 0 ? '/' : `/topic-${index % 6}/page-${index}.html`)

const served =
  (type: string, body: string): Page =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` })
    response.end(body)
  }

const words = [
  '數位',
  '服務',
  '申請',
  '公告',
  '法規',
  '資料',
  '無障礙',
  '政策',
  '諮詢',
  '成果',
  '計畫',
  '說明',
]
const word = (seed: number) => words[seed % words.length] ?? ''
const phrase = (seed: number, length: number) =>
  Array.from({ length }, (_, index) => word(seed * 7 + index * 5 + 3)).join('')

function pageOf(index: number, paths: string[]): string {
  const title = `${phrase(index, 3)}（第 ${index + 1} 頁）`
  const parts = [news, table, form, prose]
  return `<!doctype html>
<html lang="zh-TW">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}｜數位測試部</title>
<link rel="stylesheet" href="/style.css">
${index % 3 === 0 ? '<script src="/site.js" defer></script>' : ''}
</head>
<body>
<a class="skip" href="#main">跳到主要內容</a>
<header><img src="/seal.svg" alt="數位測試部" width="48" height="48"><p class="name">數位測試部</p></header>
<nav aria-label="主選單"><ul>${menu(paths)}</ul></nav>
<main id="main">
<h1>${title}</h1>
${parts.map((part, place) => part(index + place)).join('\n')}
${faults[index % faults.length]}
${index % 3 === 0 ? '<div id="figures" aria-live="polite"></div>' : ''}
</main>
<footer><p>地址：臺北市測試路 1 號　電話：02-1234-5678</p><ul>${menu(paths.slice(6, 16))}</ul></footer>
</body>
</html>`
}

const menu = (paths: string[]) =>
  paths
    .slice(0, 24)
    .map((path, index) => `<li><a href="${path}">${phrase(index, 2)} ${index + 1}</a></li>`)
    .join('')

const news = (seed: number) =>
  `<section aria-labelledby="n${seed}"><h2 id="n${seed}">最新消息</h2><ul class="cards">${Array.from(
    { length: 12 },
    (_, index) =>
      `<li class="card"><h3><a href="/topic-${index % 6}/page-${index + 1}.html">${phrase(seed + index, 4)}</a></h3><p class="date">115 年 ${(index % 12) + 1} 月 ${index + 3} 日</p><p>${phrase(seed * 3 + index, 14)}。</p></li>`,
  ).join('')}</ul></section>`

const table = (seed: number) =>
  `<section aria-labelledby="t${seed}"><h2 id="t${seed}">統計</h2><table><caption>${phrase(seed, 3)}</caption><thead><tr><th scope="col">項目</th><th scope="col">件數</th><th scope="col">比率</th><th scope="col">備註</th></tr></thead><tbody>${Array.from(
    { length: 15 },
    (_, row) =>
      `<tr><th scope="row">${phrase(seed + row, 2)}</th><td>${(seed * 37 + row * 101) % 999}</td><td>${(seed + row * 7) % 100} %</td><td>${phrase(row, 3)}</td></tr>`,
  ).join('')}</tbody></table></section>`

const form = (seed: number) =>
  `<section aria-labelledby="f${seed}"><h2 id="f${seed}">查詢</h2><form action="/" method="get">${[
    '關鍵字',
    '機關名稱',
    '電子郵件',
  ]
    .map(
      (label, index) =>
        `<p><label for="i${seed}-${index}">${label}</label> <input id="i${seed}-${index}" name="q${index}" type="text"></p>`,
    )
    .join('')}<p><label for="s${seed}">類別</label> <select id="s${seed}" name="s">${words
    .map((option) => `<option>${option}</option>`)
    .join('')}</select></p><p><button type="submit">送出查詢</button></p></form></section>`

const prose = (seed: number) =>
  `<section aria-labelledby="p${seed}"><h2 id="p${seed}">說明</h2>${Array.from(
    { length: 8 },
    (_, index) =>
      `<p>${phrase(seed + index, 20)}，詳見<a href="/topic-${index % 6}/page-${index + 6}.html">${phrase(seed + index, 3)}</a>。</p>`,
  ).join('')}</section>`

/** What is wrong on a page; some have nothing wrong. */
const faults = [
  '',
  '<p><img src="/seal.svg" width="60" height="60"></p>',
  '<p class="faint">本頁資料僅供參考</p>',
  '',
  '<p><a href="/"></a></p><p><input type="text" name="nameless"></p>',
  '<div role="button">送出</div><ul><div>不是項目</div></ul>',
  '<p><select name="year"><option>115</option></select></p><p class="faint">更新日期</p>',
]

const seal = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" fill="#14213d"/><path d="M6 36h14l12-16h10" stroke="#ffc400" stroke-width="5" fill="none"/></svg>`

const script = `document.documentElement.classList.add('has-script')
for (const table of document.querySelectorAll('table')) {
  for (const row of table.tBodies[0].rows) row.dataset.sum = String(row.cells.length)
}
fetch('/figures.json').then((answer) => answer.json()).then((figures) => {
  const place = document.getElementById('figures')
  for (const [name, count] of Object.entries(figures)) {
    const line = document.createElement('p')
    line.textContent = name + '：' + count
    place.append(line)
  }
})`

const style = `body { margin: 0; color: #14213d; background: #fff; font: 19px/1.7 'Noto Sans TC', sans-serif }
header, nav, main, footer { max-width: 60rem; margin: auto; padding: 0.5rem 1rem }
header { display: flex; gap: 1rem; align-items: center; border-bottom: 4px solid #ffc400 }
nav ul, footer ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; list-style: none; padding: 0 }
a { color: #1b4b86; padding: 0.25rem 0; display: inline-block }
.cards { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1rem; list-style: none; padding: 0 }
.card { border: 1px solid #8a93a5; padding: 0.5rem 1rem; background: #f4f1ea }
table { border-collapse: collapse; width: 100% }
th, td { border: 1px solid #8a93a5; padding: 0.25rem 0.5rem; text-align: left }
.faint { color: #b0b0b0 }
.skip:not(:focus) { position: absolute; left: -999px }
input, select, button { font: inherit; padding: 0.25rem 0.5rem; min-height: 2.5rem }
`
