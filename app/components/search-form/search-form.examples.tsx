import { example } from '../example.ts'
import { SearchForm } from './search-form.tsx'

export const name = { 'zh-TW': '搜尋', en: 'Search form' }

export const examples = [
  example('含說明', 'With a hint', (say) => (
    <SearchForm
      action="/marks"
      label={say('查詢標章', 'Look up a mark')}
      hint={say('輸入標章編號、網站名稱或機關名稱', 'A mark number, a site or an agency')}
    />
  )),
]
