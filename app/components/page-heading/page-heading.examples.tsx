import { example } from '../example.ts'
import { Link } from '../link/link.tsx'

export const name = { 'zh-TW': '頁面標題', en: 'Page heading' }

// A second h1 on the page that shows all components would be wrong, so it points to this one.
export const examples = [
  example('本頁最上方即為範例', 'The top of this page is the example', (say) => (
    <p>
      <Link to="#main">{say('回到本頁標題', 'Go to the heading of this page')}</Link>
    </p>
  )),
]
