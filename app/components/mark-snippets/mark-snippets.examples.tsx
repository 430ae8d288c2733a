import { example } from '../example.ts'
import { MarkSnippets } from './mark-snippets.tsx'

export const name = { 'zh-TW': '標章程式碼', en: 'Code of a mark' }

const snippet = (alternative: string) =>
  `<a href="https://curbcut.example/marks/M-4F7K-2X92"><img src="https://curbcut.example/marks/M-4F7K-2X92.svg" width="88" height="31" alt="${alternative}"></a>`

export const examples = [
  example('兩種語言', 'In both languages', () => (
    <MarkSnippets
      snippets={{
        'zh-TW': snippet('查證本網站的 AA 等級無障礙標章'),
        en: snippet('Check the level AA accessibility mark of this site'),
      }}
    />
  )),
]
