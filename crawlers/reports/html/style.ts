/** The look of a report. Colours keep 7:1 on white and on paper; the words carry the meaning. */
export const style = `
:root { color-scheme: light; --ink: #14213d; --paper: #f4f1ea; --link: #1b4b86; --bad: #8c1d18;
  --good: #0b5a3c; --line: #b9b3a5; --tactile: #ffc400; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: var(--ink);
  font: 1.125rem/1.6 system-ui, "Noto Sans TC", "PingFang TC", "Microsoft JhengHei", sans-serif; }
:lang(zh-TW) body, body:lang(zh-TW) { line-height: 1.7; }
a { color: var(--link); text-underline-offset: 0.15em; overflow-wrap: anywhere; }
a:focus-visible, summary:focus-visible, pre:focus-visible, .wide:focus-visible {
  outline: 3px solid var(--ink); outline-offset: 2px; background: var(--tactile); color: var(--ink); }
.skip { position: absolute; left: -100vw; padding: 0.5rem 1rem; background: var(--tactile);
  color: var(--ink); }
.skip:focus { left: 0; }
header { border-bottom: 4px solid var(--tactile); background: var(--ink); color: #fff; }
header p { margin: 0; overflow-wrap: anywhere; }
header > div, main, footer { max-width: 62rem; margin: 0 auto; padding: 1rem 1.25rem; }
h1 { margin: 0.25rem 0; font-size: 1.9rem; line-height: 1.25; }
h2 { margin: 2.5rem 0 0.75rem; font-size: 1.5rem; line-height: 1.3; }
h3 { margin: 0; font-size: 1.125rem; line-height: 1.45; overflow-wrap: anywhere; }
h4 { margin: 1rem 0 0.25rem; font-size: 1.05rem; }
p { margin: 0.5rem 0; max-width: 44rem; }
nav { margin: 2rem 0; } nav h2 { margin-top: 0.5rem; font-size: 1.2rem; }
nav ul { margin: 0; padding-left: 1.25rem; }
nav li, .pages li { padding: 0.25rem 0; }
.verdict { margin: 1rem 0; padding: 0.75rem 1.25rem; border-left: 0.5rem solid var(--ink);
  background: var(--paper); }
.verdict strong { font-size: 1.35rem; }
.verdict.failed { border-color: var(--bad); } .verdict.failed strong { color: var(--bad); }
.verdict.no-failures-found { border-color: var(--good); }
.verdict.no-failures-found strong { color: var(--good); }
dl.facts { display: grid; grid-template-columns: minmax(9rem, max-content) 1fr; gap: 0.35rem 1.5rem;
  margin: 1rem 0; }
dl.facts dt { font-weight: 600; } dl.facts dd { margin: 0; overflow-wrap: anywhere; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); gap: 1rem;
  margin: 1rem 0; padding: 0; list-style: none; }
.figures li { padding: 0.5rem 0; border-top: 2px solid var(--ink); }
.figures b { display: block; font-size: 1.75rem; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: 0.25rem 0; }
th, td { padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid var(--line); text-align: left;
  vertical-align: top; }
td.number, th.number { text-align: right; white-space: nowrap; }
td, th[scope=row] { overflow-wrap: anywhere; } th[scope=row] { min-width: 12rem; }
.finding { margin: 0; border-top: 1px solid var(--line); }
.finding > details > summary { padding: 0.75rem 0; cursor: pointer; }
.finding > details > summary h3 { display: inline; }
.finding .marks { display: block; margin: 0.15rem 0 0 1.2rem; font-size: 1rem; }
.finding .body { padding: 0 0 1rem 1.2rem; }
.message { white-space: pre-line; }
pre { overflow-x: auto; margin: 0.5rem 0; padding: 0.75rem; background: var(--paper);
  font: 0.95rem/1.5 ui-monospace, "Noto Sans Mono", monospace; white-space: pre-wrap;
  overflow-wrap: anywhere; }
code { font: 0.95em/1.5 ui-monospace, "Noto Sans Mono", monospace; overflow-wrap: anywhere; }
img { max-width: 100%; height: auto; border: 1px solid var(--line); }
ul.pages { padding-left: 1.25rem; }
footer { border-top: 1px solid var(--line); margin-top: 3rem; }
@media (max-width: 34rem) {
  body { font-size: 1.05rem; }
  dl.facts { grid-template-columns: 1fr; gap: 0; } dl.facts dd { margin-bottom: 0.5rem; }
  h1 { font-size: 1.5rem; } .finding .body { padding-left: 0; } .finding .marks { margin-left: 0; }
}
@media print {
  details::details-content { content-visibility: visible; block-size: auto; }
  header { background: #fff; color: var(--ink); } .skip { display: none; }
}
`
