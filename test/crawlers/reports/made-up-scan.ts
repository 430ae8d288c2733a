import type { ReportInput } from '#crawlers/reports/index.ts'
import { messageOfFailure } from '#crawlers/failures.ts'
import type { Finding, PageResult, Screenshot } from '#crawlers/types.ts'

/** A finding as the crawler hands it over; says only what matters to a test. */
export function aFinding(overrides: Partial<Finding> = {}): Finding {
  return {
    rule: 'image-alt',
    outcome: 'failed',
    kind: 'standard',
    criteria: ['1.1.1'],
    codes: ['HM1110100C'],
    level: 'A',
    impact: 'critical',
    selector: [{ into: 'element', selector: 'img' }],
    html: '<img src="a.png">',
    message: { 'zh-TW': '元素沒有 alt 屬性', en: 'Element has no alt attribute' },
    lookAt: null,
    helpUrl: 'https://dequeuniversity.com/rules/axe/4.14/image-alt',
    barrierKey: 'logo',
    screenshot: null,
    ...overrides,
  }
}

export const aDoubt = (overrides: Partial<Finding> = {}): Finding =>
  aFinding({
    rule: 'color-contrast',
    outcome: 'cantTell',
    criteria: ['1.4.3'],
    codes: ['GN2140300E'],
    level: 'AA',
    impact: 'serious',
    message: { 'zh-TW': '無法確定對比度', en: 'Unable to determine contrast ratio' },
    lookAt: { 'zh-TW': '量對比。', en: 'Measure the contrast.' },
    barrierKey: 'doubt',
    ...overrides,
  })

export const anAdvice = (overrides: Partial<Finding> = {}): Finding =>
  aFinding({
    rule: 'heading-order',
    kind: 'advice',
    criteria: [],
    codes: ['HM1130100C'],
    level: null,
    impact: 'moderate',
    message: { 'zh-TW': '標題層級跳號，順序不正確', en: 'Heading order invalid' },
    barrierKey: 'advice',
    ...overrides,
  })

export function aPage(url: string, overrides: Partial<PageResult> = {}): PageResult {
  return {
    url,
    depth: 0,
    foundBy: 'link',
    state: 'tested',
    reason: null,
    status: 200,
    title: `頁面 ${url}`,
    language: 'zh-TW',
    startedAt: '2026-11-23T02:00:00.000Z',
    durationMs: 200,
    findings: [],
    passedRules: ['document-title'],
    inapplicableRules: ['video-caption'],
    ...overrides,
  }
}

export const anUntestedPage = (url: string, code = 'timeout'): PageResult =>
  aPage(url, {
    state: 'untested',
    reason: { code, detail: code === 'timeout' ? null : code },
    status: null,
    title: null,
    language: null,
    passedRules: [],
    inapplicableRules: [],
  })

export function aScan(pages: PageResult[], overrides: Partial<ReportInput> = {}): ReportInput {
  return {
    site: {
      url: 'https://example.test/',
      name: '範例網站',
      scope: { origin: 'https://example.test', pathPrefix: '/' },
    },
    standard: '115.11',
    level: 'AA',
    startedAt: '2026-11-23T02:00:00.000Z',
    finishedAt: '2026-11-23T02:03:00.000Z',
    stopped: 'complete',
    truncated: false,
    failure: null,
    pages,
    documents: [],
    ...overrides,
  }
}

/** A scan with some of everything, and with texts that are trouble wherever they go. */
export const troublesomeScan = (): ReportInput =>
  aScan(
    [
      aPage('https://example.test/', {
        foundBy: 'start',
        title: '=HYPERLINK("https://evil.test","首頁")',
        language: 'xx-nonsense',
        findings: [
          aFinding({ screenshot: onePixel }),
          aFinding({ html: '<img alt=\'"\' src="</script><b>,;\r\n@x">' }),
          aFinding({
            rule: 'link-name',
            criteria: ['2.4.4', '4.1.2'],
            codes: ['HM1240401C', 'HM1410200C'],
            impact: 'serious',
            barrierKey: 'menu',
            selector: [
              { into: 'frame', selector: 'iframe' },
              { into: 'shadow', selector: 'x-menu' },
              { into: 'element', selector: 'a[href="=1+1"]' },
            ],
            html: '=cmd|calc',
            message: {
              'zh-TW': '下列各項至少須修正一項：\n- 元素沒有 title 屬性\n- 沒有 aria-label 屬性',
              en: 'Mend any one of these:\n- Element has no title attribute\n- no aria-label',
            },
          }),
          aDoubt(),
          anAdvice(),
        ],
      }),
      aPage('https://example.test/two?a=1&b=2', {
        title: '<script>alert(1)</script>',
        language: 'en',
        findings: [aFinding()],
      }),
      aPage('https://example.test/clean'),
      anUntestedPage('https://example.test/slow'),
      anUntestedPage('https://example.test/away', 'off-scope'),
    ],
    {
      documents: [
        {
          url: 'https://example.test/plan.pdf',
          format: 'pdf',
          foundOn: 'https://example.test/',
        },
      ],
    },
  )

/** A real picture of one pixel. */
const onePixel: Screenshot = {
  mediaType: 'image/png',
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
  widthPx: 1,
  heightPx: 1,
}

export const timeoutMessage = messageOfFailure('timeout')
