import { example } from '../example.ts'
import { AnsweredBy, AnswersTo } from './answered-by.tsx'

export const name = { 'zh-TW': '意見得到的答復', en: 'Answers to somebody’s words' }

export const examples = [
  example('有答復', 'Answered', () => (
    <AnswersTo
      code="example"
      answers={{ comment: [{ answerId: 'answered-example', outcome: 'adopted' }] }}
    >
      <AnsweredBy id="comment" />
    </AnswersTo>
  )),
]
