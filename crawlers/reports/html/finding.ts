import { criterionName, criterionUrl } from '../../rules/standard/index.ts'
import { ruleHelp } from '../../rules/help.ts'
import type { Locale } from '../../types.ts'
import type { ReportFinding } from '../scan-report.ts'
import { selectorText } from '../selector-text.ts'
import { placesOf } from '../verdict.ts'
import type { Words } from '../words.ts'
import { html, type Markup } from './markup.ts'

/** Pages, and places on each, shown of a finding: a report of a thousand pages has to open. */
const pagesShown = 20
const placesShown = 3
/** Characters of the element shown while an entry is folded up. */
const sampleLength = 60

/** The thing to mend, folded up under what the rule asks for. */
export function renderFinding(finding: ReportFinding, own: Words, locale: Locale): Markup {
  const help = ruleHelp(finding.rule, locale)
  const [firstPage] = finding.pages
  return html`<article class="finding">
    <details>
      <summary>
        <h3>${finding.title[locale]}</h3>
        <span class="marks">${marksOf(finding, own)}</span>
        <code class="marks">${sampleOf(finding)}</code>
      </summary>
      <div class="body">
        <h4>${own.message}</h4>
        <p class="message">${finding.message[locale]}</p>
        ${firstPage?.occurrences[0] && html`<pre tabindex="0"><code>${firstPage.occurrences[0].html}</code></pre>`}
        ${finding.screenshot && html`<p><img src="${finding.screenshot}" alt="${own.screenshot}" /></p>`}
        ${finding.lookAt && [html`<h4>${own.lookAt}</h4>`, html`<p>${finding.lookAt[locale]}</p>`]}
        <h4>${own.why}</h4>
        <p>${help.why}</p>
        <h4>${own.howToMend}</h4>
        <p>${help.howToMend}</p>
        <p>
          <a href="${finding.helpUrl}" hreflang="en"
            >${own.help}${locale === 'en' ? ': ' : '：'}${finding.rule}</a
          >
        </p>
        ${criteriaOf(finding, own, locale)}
        <h4>${own.where}</h4>
        <ul class="pages">
          ${finding.pages.slice(0, pagesShown).map((page) => pageOf(page, own))}
        </ul>
        ${finding.pages.length > pagesShown && html`<p>${own.morePages(finding.pages.length - pagesShown)}</p>`}
      </div>
    </details>
  </article>`
}

/** Tells apart, while folded up, entries of the same rule. */
function sampleOf({ pages }: ReportFinding): string {
  const sample = [...(pages[0]?.occurrences[0]?.html ?? '').replaceAll(/\s+/g, ' ')]
  return sample.length > sampleLength
    ? `${sample.slice(0, sampleLength).join('')}…`
    : sample.join('')
}

function marksOf(finding: ReportFinding, own: Words): string {
  return [
    finding.impact && own.impact[finding.impact],
    finding.level,
    finding.criteria.join(' '),
    finding.codes.join(' '),
    own.placesCount(placesOf(finding)),
    own.pagesCount(finding.pages.length),
  ]
    .filter(Boolean)
    .join(' · ')
}

function criteriaOf({ criteria }: ReportFinding, own: Words, locale: Locale): Markup | null {
  if (criteria.length === 0) return null
  return html`<h4>${own.criteria}</h4>
    <ul class="pages">
      ${criteria.map(
        (number) =>
          html`<li>
            <a href="${criterionUrl(number)}" hreflang="en"
              >${number} ${criterionName(number, locale)}</a
            >
          </li>`,
      )}
    </ul>`
}

function pageOf({ url, occurrences }: ReportFinding['pages'][number], own: Words): Markup {
  const shown = occurrences.slice(0, placesShown)
  const left = occurrences.length - shown.length
  return html`<li>
    <a href="${url}">${url}</a><br />
    ${shown.map(({ selector }) => html`<code>${selectorText(selector)}</code><br />`)}
    ${left > 0 && own.morePlaces(left)}
  </li>`
}
