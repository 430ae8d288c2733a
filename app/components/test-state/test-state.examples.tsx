import { example } from '../example.ts'
import { OutcomeTag, TestStateTag } from './test-state.tsx'

export const name = { 'zh-TW': '檢測的狀態與結果', en: 'State and outcome of a test' }

const states = ['waiting', 'testing', 'late', 'finished', 'declined'] as const
const outcomes = ['passed', 'failed', 'cantTell', 'inapplicable', 'untested'] as const

export const examples = [
  example('各種狀態', 'Every state', () => (
    <p>
      {states.map((state) => (
        <TestStateTag key={state} state={state} />
      ))}
    </p>
  )),
  example('各種結果', 'Every outcome', () => (
    <p>
      {outcomes.map((outcome) => (
        <OutcomeTag key={outcome} outcome={outcome} />
      ))}
    </p>
  )),
]
