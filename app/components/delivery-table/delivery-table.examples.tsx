import type { DeliveryView } from '#server/notices/list-deliveries.ts'
import { example } from '../example.ts'
import { DeliveryTable } from './delivery-table.tsx'

export const name = { 'zh-TW': '信件寄送表', en: 'Table of mails' }

const sent: DeliveryView = {
  id: '1',
  kind: 'scan-finished',
  recipient: 'w…@agency.example',
  state: 'sent',
  reason: null,
  reply: null,
  tries: 1,
  writtenAt: '2026-11-23T01:00:00.000Z',
  endedAt: '2026-11-23T01:00:02.000Z',
  isDead: false,
}

const deliveries: DeliveryView[] = [
  sent,
  { ...sent, id: '2', kind: 'daily-digest', state: 'queued', reason: 'delayed', endedAt: null },
  { ...sent, id: '3', state: 'failed', reason: 'address', reply: '550 5.1.1', isDead: true },
]

export const examples = [
  example('已寄出、等待與未能寄出', 'Sent, queued and failed', () => (
    <DeliveryTable deliveries={deliveries} />
  )),
]
