import { example } from '../example.ts'
import { ConsultationNav, consultationParts } from './consultation-nav.tsx'

export const name = { 'zh-TW': '諮詢案內的導覽', en: 'Parts of a consultation' }

export const examples = [
  example('所有部分', 'All parts', () => (
    <ConsultationNav code="ai-guidelines" parts={[...consultationParts]} />
  )),
]
