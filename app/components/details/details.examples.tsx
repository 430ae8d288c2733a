import { example } from '../example.ts'
import { Details } from './details.tsx'

export const name = { 'zh-TW': '展開說明', en: 'Details' }

const text = {
  zh: '檢測時會自動略過登入後才能看到的頁面，這些頁面列為「未檢測」，不會視為通過。',
  en: 'Pages that need a sign-in are left out; they are listed as untested and never count as passed.',
}

export const examples = [
  example('收合', 'Closed', (say) => (
    <Details summary={say('哪些頁面不會檢測？', 'Which pages are not tested?')}>
      <p>{say(text.zh, text.en)}</p>
    </Details>
  )),
  example('展開', 'Open', (say) => (
    <Details open summary={say('未檢測的頁面怎麼算？', 'How are untested pages counted?')}>
      <p>{say(text.zh, text.en)}</p>
    </Details>
  )),
]
