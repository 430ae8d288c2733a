import { example } from '../example.ts'
import { MarkSnippets } from './mark-snippets.tsx'

export const name = { 'zh-TW': '標章程式碼', en: 'Code of a mark' }

const snippet = (alternative: string, ending: 'svg' | 'png') =>
  `<a href="https://curbcut.example/marks/M-4F7K-2X92"><img src="https://curbcut.example/marks/M-4F7K-2X92.${ending}" width="88" height="31" alt="${alternative}"></a>`

const both = (alternative: string) => ({
  svg: snippet(alternative, 'svg'),
  png: snippet(alternative, 'png'),
})

export const examples = [
  example('兩種語言', 'In both languages', () => (
    <MarkSnippets
      snippets={{
        'zh-TW': both('查證本網站的 AA 等級無障礙標章'),
        en: both('Check the level AA accessibility mark of this site'),
      }}
    />
  )),
]
