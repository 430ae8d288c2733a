import type { AgencyEntry } from '#server/accounts/present.ts'
import { example } from '../example.ts'
import { AgencyTable } from './agency-table.tsx'

export const name = { 'zh-TW': '機關表', en: 'Agency table' }

const ministry = {
  id: '1',
  code: 'A00000000A',
  name: { 'zh-TW': '示範部', en: 'Ministry of Examples' },
}
const agency = {
  id: '2',
  code: 'A00000001B',
  name: { 'zh-TW': '示範署', en: 'Agency of Examples' },
}
const agencies: AgencyEntry[] = [
  { ...ministry, kind: 'ministry', above: [] },
  { ...agency, kind: 'agency', above: [ministry] },
  {
    id: '3',
    code: 'A00000002C',
    name: { 'zh-TW': '示範署第一分署', en: 'First Branch of the Agency of Examples' },
    kind: 'bureau',
    above: [ministry, agency],
  },
]

export const examples = [
  example('機關與上級機關', 'Agencies and what they stand under', (say) => (
    <AgencyTable caption={say('機關名冊', 'Register of agencies')} agencies={agencies} />
  )),
  example('同一個上級', 'All under one', (say) => (
    <AgencyTable
      caption={say('下級機關', 'Agencies below')}
      agencies={agencies.slice(1, 2)}
      siblings
    />
  )),
]
