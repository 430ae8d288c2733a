import type { Say } from '../example.ts'
import { example } from '../example.ts'
import { exampleApplication } from './example-application.ts'
import { ApplicationFacts } from './application-facts.tsx'

export const name = { 'zh-TW': '申請內容', en: 'Facts of an application' }

export const examples = [
  example('審查中', 'Being checked', (say: Say) => (
    <ApplicationFacts application={exampleApplication(say)} />
  )),
]
