import { example } from '../example.ts'
import { ConsultationSteps } from './consultation-steps.tsx'

export const name = { 'zh-TW': '參與方式', en: 'Ways of taking part' }

const forms = ['threads', 'statements', 'questions', 'proposals', 'credits'] as const
const consultation = { code: 'ai-guidelines', forms: [...forms], hasText: true }

export const examples = [
  example('開放中', 'Open', () => (
    <ConsultationSteps consultation={{ ...consultation, phase: 'open' }} />
  )),
]
