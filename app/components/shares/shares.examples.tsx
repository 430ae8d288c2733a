import { example } from '../example.ts'
import { Shares } from './shares.tsx'

export const name = { 'zh-TW': '占比', en: 'Shares of a whole' }

export const examples = [
  example('三個選項', 'Three options', (say) => (
    <Shares
      caption={say('優先順序', 'Priorities')}
      of={60}
      labels={{ what: say('項目', 'Option'), count: say('票數', 'Votes') }}
      rows={[
        { id: '1', label: say('易讀版', 'Easy read'), count: 36 },
        { id: '2', label: say('手語影片', 'Sign language'), count: 18 },
        { id: '3', label: say('口述影像', 'Audio description'), count: 6 },
      ]}
    />
  )),
]
