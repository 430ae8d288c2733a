const segmenter = new Intl.Segmenter('zh-TW', { granularity: 'word' })
const runs = /\p{Script=Han}+|[^\p{Script=Han}]+/gu
const isHan = /^\p{Script=Han}/u

/** A stretch of folded text: Chinese characters without a break, or words of other scripts. */
export type Stretch = { han: string[]; words: string[] } | { han: null; words: string[] }

/** The stretches of a folded text, with the words that `Intl.Segmenter` sees in each. */
export const stretchesOf = (plain: string): Stretch[] =>
  (plain.match(runs) ?? []).map((run) => {
    const words = [...segmenter.segment(run)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => segment)
    return isHan.test(run) ? { han: [...run], words } : { han: null, words }
  })
