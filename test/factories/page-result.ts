import type { Finding, PageResult } from '#crawlers/types.ts'

/** What the crawler hands over of a page: tested, nothing found, unless said otherwise. */
export const pageResult = (overrides: Partial<PageResult> & { url: string }): PageResult => ({
  depth: 0,
  foundBy: 'link',
  state: 'tested',
  reason: null,
  status: 200,
  title: '標題',
  language: 'zh-TW',
  startedAt: '2026-11-23T02:00:00.000Z',
  durationMs: 120,
  findings: [],
  passedRules: ['html-has-lang'],
  inapplicableRules: ['video-caption'],
  ...overrides,
})

/** A failure of the standard: an image without a text alternative, unless said otherwise. */
export const finding = (overrides: Partial<Finding> = {}): Finding => ({
  rule: 'image-alt',
  outcome: 'failed',
  kind: 'standard',
  criteria: ['1.1.1'],
  codes: ['HM1110100C'],
  level: 'A',
  impact: 'critical',
  selector: [{ into: 'element', selector: 'header > img' }],
  html: '<img src="/logo.png">',
  message: { 'zh-TW': '元素沒有 alt 屬性', en: 'Element does not have an alt attribute' },
  lookAt: null,
  helpUrl: 'https://dequeuniversity.com/rules/axe/4.14/image-alt',
  barrierKey: 'header-image',
  screenshot: null,
  ...overrides,
})

/** A picture of an element. */
export const picture = (): NonNullable<Finding['screenshot']> => ({
  mediaType: 'image/png',
  bytes: new Uint8Array([137, 80, 78, 71]),
  widthPx: 40,
  heightPx: 20,
})
