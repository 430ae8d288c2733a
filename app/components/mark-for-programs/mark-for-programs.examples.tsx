import { example } from '../example.ts'
import { MarkForPrograms } from './mark-for-programs.tsx'

export const name = { 'zh-TW': '查驗標章的方法', en: 'Ways to check a mark' }

export const examples = [example('連結', 'Links', () => <MarkForPrograms number="M-4F7K-2X92" />)]
