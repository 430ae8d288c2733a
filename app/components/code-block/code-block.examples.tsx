import { example } from '../example.ts'
import { CodeBlock } from './code-block.tsx'

export const name = { 'zh-TW': '程式碼', en: 'Code block' }

export const examples = [
  example('貼到網站的標章', 'A mark to paste', (say) => (
    <CodeBlock
      label={say('貼在首頁下方的程式碼', 'Code for the foot of the home page')}
      code={
        '<a href="https://curbcut.example/marks/7K3M9X"><img src="https://curbcut.example/marks/7K3M9X.svg" width="88" height="31" alt="通過 AA 無障礙網頁檢測"></a>'
      }
    />
  )),
]
