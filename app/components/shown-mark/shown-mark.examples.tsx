import { example } from '../example.ts'
import { ShownMark } from './shown-mark.tsx'

export const name = { 'zh-TW': '網站放置標章的方式', en: 'How a site shows its mark' }

const of = {
  number: 'M-4F7K-2X92',
  siteName: '臺灣記憶',
  address: 'https://memory.example.gov.tw/',
}

export const examples = [
  example('有對有錯', 'Some of it right', () => (
    <ShownMark
      look={{
        ...of,
        failure: null,
        checks: [
          { aspect: 'picture', outcome: 'wrong', finding: 'picture.copy' },
          { aspect: 'link', outcome: 'right', finding: 'link.right' },
          { aspect: 'size', outcome: 'unknown', finding: 'size.unsaid' },
        ],
      }}
    />
  )),
]
