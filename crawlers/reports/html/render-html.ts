import { criterionName, criterionUrl, standardOf } from '../../rules/standard/index.ts'
import type { Locale } from '../../types.ts'
import type { ReportFinding, ReportPage, ScanReport } from '../scan-report.ts'
import { notesOf } from '../text.ts'
import { isDoubt, isFailure } from '../verdict.ts'
import { formatTime, words, type Words } from '../words.ts'
import { renderFinding } from './finding.ts'
import { html, Markup } from './markup.ts'
import { style } from './style.ts'

interface Section {
  id: string
  heading: string
  body: Markup | Markup[]
}

/** The report as one file that needs nothing else: summary first, then what is to be mended. */
export function renderHtml(report: ScanReport, locale: Locale): string {
  const own = words[locale]
  const title = `${own.reportTitle} - ${report.site.name ?? report.site.url}`
  const sections = sectionsOf(report, own, locale)
  return `<!doctype html>\n${
    html`<html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${new Markup(style)}
        </style>
      </head>
      <body>
        <a class="skip" href="#summary">${own.skipToContent}</a>
        <header>
          <div>
            <h1>${own.reportTitle}</h1>
            <p>${report.site.name ?? report.site.url}</p>
          </div>
        </header>
        <main>
          ${summaryOf(report, own, locale)}
          <nav aria-labelledby="contents">
            <h2 id="contents">${own.contents}</h2>
            <ul>
              ${sections.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}
            </ul>
          </nav>
          ${sections.map(
            ({ id, heading, body }) =>
              html`<section>
                <h2 id="${id}">${heading}</h2>
                ${body}
              </section>`,
          )}
        </main>
        <footer>
          <p>${own.generatedBy(report.generator.engine)}</p>
        </footer>
      </body>
    </html>`.text
  }\n`
}

function summaryOf(report: ScanReport, own: Words, locale: Locale): Markup {
  const { verdict, site } = report
  const figures: [string, number][] = [
    [own.failures, verdict.failures],
    [own.barriers, verdict.barriers],
    [own.cantTell, verdict.cantTell],
    [own.pagesTested, verdict.pagesTested],
    [own.pagesUntested, verdict.pagesUntested],
  ]
  return html`<section>
    <h2 id="summary" tabindex="-1">${own.summary}</h2>
    <div class="verdict ${verdict.outcome}">
      <p><strong>${own.verdict[verdict.outcome]}</strong></p>
      <p>${own.verdictNote[verdict.outcome]}</p>
      ${notesOf(report, own, locale).map((note) => html`<p>${note}</p>`)}
    </div>
    <ul class="figures">
      ${figures.map(([name, count]) => html`<li><b>${count}</b> ${name}</li>`)}
    </ul>
    <dl class="facts">
      <dt>${own.site}</dt>
      <dd><a href="${site.url}">${site.url}</a></dd>
      ${
        site.scope &&
        html`<dt>${own.scope}</dt>
          <dd>${site.scope.origin}${site.scope.pathPrefix}</dd>`
      }
      <dt>${own.standard}</dt>
      <dd>${standardOf(report.standard).name[locale]}</dd>
      <dt>${own.level}</dt>
      <dd>${report.level}</dd>
      <dt>${own.scannedAt}</dt>
      <dd>${formatTime(report.startedAt, locale)}</dd>
    </dl>
  </section>`
}

const note = (text: string): Markup => html`<p>${text}</p>`

function sectionsOf(report: ScanReport, own: Words, locale: Locale): Section[] {
  const { findings, pages, documents } = report
  const untested = pages.filter(({ state }) => state === 'untested')
  const render = (some: ReportFinding[]) =>
    some.map((finding) => renderFinding(finding, own, locale))
  const failures = render(findings.filter(isFailure))
  const doubts = render(findings.filter(isDoubt))
  const advice = render(findings.filter(({ kind }) => kind === 'advice'))
  const sections: (Section | false)[] = [
    {
      id: 'failures',
      heading: own.failuresHeading,
      body: failures.length > 0 ? failures : note(own.none),
    },
    report.verdict.byCriterion.length > 0 && {
      id: 'criteria',
      heading: own.criteriaHeading,
      body: criteriaTable(report, own, locale),
    },
    untested.length > 0 && {
      id: 'untested',
      heading: own.untestedHeading,
      body: untestedList(untested, locale),
    },
    doubts.length > 0 && {
      id: 'doubts',
      heading: own.doubtsHeading,
      body: [note(own.doubtsNote), ...doubts],
    },
    advice.length > 0 && {
      id: 'advice',
      heading: own.adviceHeading,
      body: [note(own.adviceNote), ...advice],
    },
    { id: 'pages', heading: own.pagesHeading, body: pagesTable(pages, own) },
    documents.length > 0 && {
      id: 'documents',
      heading: own.documentsHeading,
      body: [
        note(own.documentsNote),
        html`<ul class="pages">
          ${documents.map(({ url, format }) => html`<li><a href="${url}">${url}</a> (${format})</li>`)}
        </ul>`,
      ],
    },
    { id: 'about', heading: own.aboutHeading, body: note(own.aboutNote) },
  ]
  return sections.filter((section) => section !== false)
}

function criteriaTable({ verdict }: ScanReport, own: Words, locale: Locale): Markup {
  return html`<div class="wide" tabindex="0" role="region" aria-labelledby="criteria">
    <table>
      <thead>
        <tr>
          <th scope="col">${own.criterion}</th>
          <th scope="col">${own.level}</th>
          <th scope="col" class="number">${own.outcome.failed}</th>
          <th scope="col" class="number">${own.outcome.cantTell}</th>
          <th scope="col" class="number">${own.pagesFailed}</th>
        </tr>
      </thead>
      <tbody>
        ${verdict.byCriterion.map(
          (row) =>
            html`<tr>
              <th scope="row">
                <a href="${criterionUrl(row.criterion)}" hreflang="en"
                  >${row.criterion} ${criterionName(row.criterion, locale)}</a
                >
              </th>
              <td>${row.level}</td>
              <td class="number">${row.failed}</td>
              <td class="number">${row.cantTell}</td>
              <td class="number">${row.pagesFailed}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

const untestedList = (pages: ReportPage[], locale: Locale): Markup =>
  html`<ul class="pages">
    ${pages.map(
      ({ url, reason }) =>
        html`<li>
          <a href="${url}">${url}</a><br />
          ${reason?.message[locale]} ${reason?.detail && html`<code>${reason.detail}</code>`}
        </li>`,
    )}
  </ul>`

function pagesTable(pages: ReportPage[], own: Words): Markup {
  const tested = pages.filter(({ state }) => state === 'tested')
  if (tested.length === 0) return html`<p>${own.none}</p>`
  return html`<div class="wide" tabindex="0" role="region" aria-labelledby="pages">
    <table>
      <thead>
        <tr>
          <th scope="col">${own.page}</th>
          <th scope="col" class="number">${own.outcome.failed}</th>
          <th scope="col" class="number">${own.outcome.cantTell}</th>
          <th scope="col" class="number">${own.outcome.advice}</th>
        </tr>
      </thead>
      <tbody>
        ${tested.map(
          ({ url, title, language, counts }) =>
            html`<tr>
              <th scope="row">
                ${title && html`<span${isLanguage(language) && html` lang="${language}"`}>${title}</span><br />`}
                <a href="${url}">${url}</a>
              </th>
              <td class="number">${counts.failed}</td>
              <td class="number">${counts.cantTell}</td>
              <td class="number">${counts.advice}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

/** Pages claim all sorts of languages; one that nobody knows must not go into our own page. */
function isLanguage(language: string | null): boolean {
  const primary = language?.split('-')[0] ?? ''
  if (!/^[a-z]{2,3}$/i.test(primary)) return false
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  return /^[\w-]+$/.test(language ?? '') && names.of(primary) !== undefined
}
