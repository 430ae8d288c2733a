import { example } from '../example.ts'
import { Link } from './link.tsx'

export const name = { 'zh-TW': '連結', en: 'Link' }

export const examples = [
  example('本網站的頁面', 'A page of this site', (say) => (
    <p>
      <Link to="/marks">{say('查詢無障礙標章', 'Look up an accessibility mark')}</Link>
    </p>
  )),
  example('他站的頁面', 'A page elsewhere', (say) => (
    <p>
      <Link to="https://www.w3.org/TR/WCAG22/" lang="en">
        {say(
          'Web Content Accessibility Guidelines 2.2',
          'Web Content Accessibility Guidelines 2.2',
        )}
      </Link>
    </p>
  )),
]
