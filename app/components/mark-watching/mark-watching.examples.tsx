import { example } from '../example.ts'
import { MarkWatching } from './mark-watching.tsx'

export const name = { 'zh-TW': '標章的持續監測', en: 'How a marked site is watched' }

// One only: the heading is the place that mails lead to.
export const examples = [
  example('有待改善的障礙', 'Something to mend', () => (
    <MarkWatching
      watch={{
        isWatched: true,
        nextAt: '2027-02-03T02:00:00.000Z',
        looks: [
          { at: '2027-02-02T02:00:00.000Z', scanId: 'two', outcome: 'unreachable', newFailures: 0 },
          { at: '2027-02-01T02:00:00.000Z', scanId: 'one', outcome: 'regressed', newFailures: 1 },
          { at: '2027-01-25T02:00:00.000Z', scanId: 'zero', outcome: 'clean', newFailures: 0 },
        ],
        notices: [
          {
            cause: 'watch',
            dueOn: '2027-02-15',
            duty: { due: '2027-02-15', today: '2027-02-02', state: 'ahead', workingDays: 5 },
            scanId: 'one',
            toMend: [
              {
                barrierId: 'barrier',
                rule: 'image-alt',
                title: { 'zh-TW': '圖片必須有替代文字', en: 'Images must have alternative text' },
              },
            ],
          },
        ],
        movedTo: null,
      }}
    />
  )),
]
