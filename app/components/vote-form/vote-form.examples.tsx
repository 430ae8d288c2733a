import { example } from '../example.ts'
import { VoteForm } from './vote-form.tsx'

export const name = { 'zh-TW': '表態', en: 'Voting on a statement' }

export const examples = [
  example('還沒表態', 'Not voted on yet', (say) => (
    <VoteForm
      mayVote
      statement={{
        id: '1',
        body: say(
          '機關使用生成式人工智慧產生的內容，應該清楚標示。',
          'What agencies make with generative AI should be clearly marked.',
        ),
        choice: null,
        isOwn: false,
        isOfficial: false,
      }}
    />
  )),
]
