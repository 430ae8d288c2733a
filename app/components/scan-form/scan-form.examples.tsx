import { example } from '../example.ts'
import { ScanForm } from './scan-form.tsx'

export const name = { 'zh-TW': '申請檢測', en: 'Request of a scan' }

const standards = [
  {
    version: '115.11',
    wcag: '2.2',
    inForceFrom: '2026-11-30',
    applicationsUntil: null,
    isInForce: true,
    isOpen: true,
  },
  {
    version: '110.07',
    wcag: '2.1',
    inForceFrom: '2021-07-01',
    applicationsUntil: '2026-11-29',
    isInForce: true,
    isOpen: false,
  },
]

const limits = {
  pages: { min: 1, max: 2000, standard: 100 },
  depth: { min: 0, max: 20, standard: 5 },
  minutes: { min: 1, max: 240, standard: 60 },
} as const

export const examples = [
  example('兩個版本的規範', 'Two versions of the standard', () => (
    <ScanForm standards={standards} limits={limits} lastResult={null} />
  )),
]
