import { example } from '../example.ts'
import { Done } from './done.tsx'

export const name = { 'zh-TW': '剛完成的動作', en: 'What was just done' }

export const examples = [
  example('附議成功', 'An endorsement', (say) => (
    <Done title={say('已附議這項提案', 'You endorse this proposal')} />
  )),
]
