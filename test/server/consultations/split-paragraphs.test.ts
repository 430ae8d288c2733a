import { describe, expect, test } from 'vitest'
import { joinParagraphs, splitParagraphs } from '#server/consultations/prepare/split-paragraphs.ts'

describe('a draft', () => {
  test('is split at its articles; chapters stand with the article that they begin with', () => {
    const text = `開放資料辦法草案
第一章 總則
第 一 條 為促進開放，訂定本辦法。
第二條之一（定義） 用詞如下：
一、資料。
第二條之一所稱資料，不含個人資料。

第 12 條
自發布日施行。`
    expect(splitParagraphs(text)).toEqual([
      { heading: null, body: '開放資料辦法草案' },
      { heading: '第一章 總則\n第一條', body: '為促進開放，訂定本辦法。' },
      {
        heading: '第二條之一（定義）',
        body: '用詞如下：\n一、資料。\n第二條之一所稱資料，不含個人資料。',
      },
      { heading: '第12條', body: '自發布日施行。' },
    ])
  })

  test('without articles is split at blank lines, with headings behind #', () => {
    expect(splitParagraphs('# 前言\n甲。\r\n乙。\n \n\n丙。')).toEqual([
      { heading: '前言', body: '甲。\n乙。' },
      { heading: null, body: '丙。' },
    ])
  })

  test.each(['', ' \n\n '])('of nothing has no paragraphs', (text) => {
    expect(splitParagraphs(text)).toEqual([])
  })

  test.each([
    '標題\n第一章 總則\n第一條 甲\n\n乙\n第二條（名）\n丙',
    '# 前言\n甲\n乙\n\n丙',
    '第一條',
  ])('that is joined again is split alike: %j', (text) => {
    const once = splitParagraphs(text)
    expect(splitParagraphs(joinParagraphs(once))).toEqual(once)
  })

  test.each([
    [`第一條 ${'甲'.repeat(10_001)}`, 'paragraph-too-long?number=1&max=10000'],
    ['甲\n\n'.repeat(501), 'paragraphs-too-many?max=500'],
    ['甲'.repeat(200_001), 'tooLong?max=200000'],
  ])('that is too long is refused: %.6s', (text, code) => {
    expect(() => splitParagraphs(text)).toThrow(expect.objectContaining({ code }))
  })
})
