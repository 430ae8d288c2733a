import { example } from '../example.ts'
import { SignInFailure } from './sign-in-failure.tsx'

export const name = { 'zh-TW': '以其他服務登入失敗', en: 'Signing in with a provider failed' }

const provider = {
  id: 'one',
  name: { 'zh-TW': '公務人員單一登入', en: 'Civil Service Sign-in' },
}

export const examples = [
  example('沒有回應', 'No answer', () => <SignInFailure reason="noAnswer" provider={provider} />),
  example('時間不一致', 'Clocks differ', () => (
    <SignInFailure reason="clock" provider={provider} />
  )),
]
