import { example } from '../example.ts'
import { PasskeyButton } from './passkey-button.tsx'

export const name = { 'zh-TW': '通行金鑰按鈕', en: 'Passkey button' }

export const examples = [
  example('登入（有 JavaScript 才出現）', 'Sign in (appears with JavaScript)', (say) => (
    <PasskeyButton kind="sign-in">{say('用通行金鑰登入', 'Sign in with a passkey')}</PasskeyButton>
  )),
]
