import { example } from '../example.ts'
import { Pagination } from './pagination.tsx'

export const name = { 'zh-TW': '分頁', en: 'Pagination' }

export const examples = [
  example('中間的一頁', 'A page in the middle', (say) => (
    <Pagination
      previous="/marks?before=b"
      next="/marks?after=c"
      label={say('標章清單分頁', 'Pages of the list of marks')}
    />
  )),
  example('第一頁', 'The first page', (say) => (
    <Pagination next="/sites?after=c" label={say('網站清單分頁', 'Pages of the list of sites')} />
  )),
]
