import type { ApplicationView } from '#server/marks/applications/read-application.ts'
import type { Say } from '../example.ts'

const id = '0197f0a0-0000-7000-8000-000000000000'

/** An application whose documents are being checked, for examples. */
export const exampleApplication = (say: Say): ApplicationView => ({
  number: 'A-4F7K-2X92',
  siteName: say('範例機關全球資訊網', 'Example agency'),
  address: 'https://www.example.gov.tw/',
  agency: { id, code: 'EXAMPLE', name: { 'zh-TW': '範例機關', en: 'Example agency' } },
  level: 'AA',
  standard: '115.11',
  state: 'submitted',
  turn: null,
  siteId: id,
  scanId: id,
  covers: say('本站所有網頁', 'All pages of the site'),
  leavesOut: '',
  statementUrl: 'https://www.example.gov.tw/accessibility',
  contact: {
    name: say('網站管理員', 'Webmaster'),
    email: 'web@example.gov.tw',
    telephone: '02-2345-6789',
  },
  renews: null,
  mark: null,
  hasDetails: true,
  assessment: { total: 96, left: 12, failed: 0 },
  obstacles: null,
  hasSample: true,
  machine: null,
  events: [],
  may: {
    assign: false,
    write: false,
    submit: false,
    correct: false,
    withdraw: true,
    accept: true,
    askForCorrection: true,
    repeatMachineTest: false,
    decide: false,
    handle: true,
  },
})
