import { example } from '../example.ts'
import { ApplicationState } from './application-state.tsx'

export const name = { 'zh-TW': '申請案進度', en: 'State of an application' }

export const examples = [
  example('草稿', 'Draft', () => <ApplicationState state="draft" />),
  example('文件審查', 'Check of documents', () => <ApplicationState state="submitted" />),
  example('補正', 'Correction', () => <ApplicationState state="correction" />),
  example('已核發', 'Issued', () => <ApplicationState state="issued" />),
  example('不予核發', 'Refused', () => <ApplicationState state="refused" />),
]
