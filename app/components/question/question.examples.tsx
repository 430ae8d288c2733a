import type { QuestionView } from '#server/consultations/questions/read-questions.ts'
import { example } from '../example.ts'
import { QuestionResult } from './question-result.tsx'

export const name = { 'zh-TW': '題目的結果', en: 'Results of a question' }

const question: QuestionView = {
  id: 'example',
  title: '多久使用一次政府網站？',
  kind: 'one',
  options: [
    { id: 'daily', label: '每天', count: 31 },
    { id: 'weekly', label: '每週', count: 74 },
    { id: 'seldom', label: '很少', count: 15 },
  ],
  mine: [],
  answerCount: 120,
}

const hidden = question.options.map((option) => Object.assign({}, option, { count: null }))

export const examples = [
  example('單選題', 'One of several', () => <QuestionResult question={question} />),
  example('作答人數不足', 'Too few answers', () => (
    <QuestionResult
      question={{ ...question, title: '填表時遇過困難嗎？', options: hidden, answerCount: 3 }}
    />
  )),
  example('文字題', 'In words', () => (
    <QuestionResult
      question={{ ...question, title: '還想說什麼？', kind: 'text', options: [], answerCount: 12 }}
    />
  )),
]
