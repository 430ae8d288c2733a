import { example } from '../example.ts'
import { ProviderChoice } from './provider-choice.tsx'

export const name = { 'zh-TW': '選擇登入服務', en: 'Choice of providers' }

const providers = [
  { id: 'one', name: { 'zh-TW': '公務人員單一登入', en: 'Civil Service Sign-in' } },
  { id: 'two', name: { 'zh-TW': '縣市市民卡', en: 'County Citizen Card' } },
]

export const examples = [
  example('登入', 'To sign in', () => (
    <ProviderChoice providers={providers} returnTo="/" purpose="signIn" />
  )),
  example('連結到帳號', 'To link to an account', () => (
    <ProviderChoice providers={providers} returnTo="/" purpose="link" />
  )),
]
