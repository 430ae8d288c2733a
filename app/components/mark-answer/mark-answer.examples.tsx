import { example } from '../example.ts'
import { MarkAnswer } from './mark-answer.tsx'

export const name = { 'zh-TW': '機關回應標章異動', en: 'Answer of an agency' }

// One only: the field is called after what the form does.
export const examples = [
  example('可以回應', 'Nothing answered yet', () => <MarkAnswer answer="possible" />),
]
