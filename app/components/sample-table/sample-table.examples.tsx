import { example } from '../example.ts'
import { SampleTable } from './sample-table.tsx'

export const name = { 'zh-TW': '抽樣頁面', en: 'Pages of a sample' }

const page = {
  part: 'structured',
  note: '',
  process: '',
  machine: null,
} as const

const site = 'https://www.example.gov.tw'

export const examples = [
  example('可以修改', 'Can be changed', (say) => (
    <SampleTable
      caption={say('結構化的部分', 'Structured part')}
      isOpen
      pages={[
        {
          ...page,
          id: 'a',
          position: 1,
          url: `${site}/`,
          title: say('首頁', 'Home'),
          reason: 'home',
        },
        {
          ...page,
          id: 'b',
          position: 2,
          url: `${site}/pay`,
          title: '',
          reason: 'service',
          note: 'payment',
          machine: 'untested',
        },
      ]}
    />
  )),
]
