import { example } from '../example.ts'
import { FollowUps } from './follow-ups.tsx'

export const name = { 'zh-TW': '後續進度', en: 'What became of it' }

export const examples = [
  example('兩個步驟', 'Two steps', (say) => (
    <FollowUps
      titles={{ example: say('資料開放格式', 'Formats of open data') }}
      steps={[
        {
          id: 'drafted',
          step: 'drafted',
          happenedOn: '2026-03-02',
          words: say('草案已經完成。', 'The draft is complete.'),
          answerId: null,
          changedAt: null,
          earlier: [],
        },
        {
          id: 'decided',
          step: 'decided',
          happenedOn: '2026-06-15',
          words: say('院會通過。', 'The cabinet has passed it.'),
          answerId: 'example',
          changedAt: '2026-06-16T02:00:00Z',
          earlier: [
            {
              step: 'drafted',
              happenedOn: '2026-06-15',
              words: say('院會審查中。', 'The cabinet discusses it.'),
            },
          ],
        },
      ]}
    />
  )),
]
