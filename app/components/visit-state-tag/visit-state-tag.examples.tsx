import { example } from '../example.ts'
import { VisitStateTag } from './visit-state-tag.tsx'

export const name = { 'zh-TW': '網頁的檢測狀態', en: 'State of a page in a scan' }

export const examples = [
  example('三種狀態', 'The three states', () => (
    <p>
      <VisitStateTag state="waiting" /> <VisitStateTag state="tested" />{' '}
      <VisitStateTag state="untested" />
    </p>
  )),
]
