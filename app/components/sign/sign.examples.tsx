import { example } from '../example.ts'
import { Sign } from './sign.tsx'

export const name = { 'zh-TW': '標誌', en: 'Sign' }

export const examples = [
  example('路緣與它的緩坡', 'A curb and its cut', () => (
    <p>
      <Sign />
    </p>
  )),
]
