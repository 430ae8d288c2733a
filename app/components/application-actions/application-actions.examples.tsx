import { example } from '../example.ts'
import { ApplicationActions } from './application-actions.tsx'

export const name = { 'zh-TW': '申請案的辦理', en: 'What to do with an application' }

const none = {
  write: false,
  submit: false,
  correct: false,
  withdraw: false,
  accept: false,
  askForCorrection: false,
  repeatMachineTest: false,
  decide: false,
  handle: false,
}

export const examples = [
  example('承辦人審查文件', 'An officer checks the documents', () => (
    <ApplicationActions
      application={{
        number: 'A-4F7K-2X92',
        may: { ...none, handle: true, assign: true, accept: true, askForCorrection: true },
      }}
      correctionDays={5}
    />
  )),
]
