import { example } from '../example.ts'
import { MarkLead } from './mark-lead.tsx'

export const name = { 'zh-TW': '標章現況', en: 'What a mark is worth' }

const validUntil = '2029-11-23T15:59:59.999Z'
const at = '2027-03-01T06:30:00.000Z'

export const examples = [
  example('有效', 'Valid', () => (
    <p>
      <MarkLead mark={{ state: 'valid', validUntil, events: [] }} />
    </p>
  )),
  example('已撤銷', 'Revoked', () => (
    <p>
      <MarkLead
        mark={{
          state: 'revoked',
          validUntil,
          events: [
            {
              kind: 'revoked',
              reason: '',
              at,
              by: 'ministry',
              cause: null,
              dueOn: null,
              watch: null,
              papers: [],
            },
          ],
        }}
      />
    </p>
  )),
]
