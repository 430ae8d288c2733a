import { expect, test } from 'vitest'
import { ConsultationExtension } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { readAgencyDuties } from '#server/consultations/answers/read-agency-duties.ts'
import { taipeiMidnight } from '#server/platform/taipei.ts'
import { createAgency } from '#test/factories/agency.ts'
import { createConsultation } from '#test/factories/consultation.ts'

// A Friday; the answer to what closed on the 2nd was due on the 22nd.
const now = new Date('2026-10-23T04:00:00Z')
const dates = (opens: string, closes: string) => ({
  announcedAt: taipeiMidnight('2026-01-05'),
  opensAt: taipeiMidnight(opens),
  closesAt: taipeiMidnight(closes),
})

test('an agency shows what it asked, and which answers it owes since when', async () => {
  const { id: agencyId } = await createAgency()
  await createConsultation({ agencyId, ...dates('2026-09-01', '2026-12-01') })
  await createConsultation({ agencyId, ...dates('2026-12-01', '2027-02-01') })
  const answeredAt = taipeiMidnight('2026-05-01')
  await createConsultation({ agencyId, ...dates('2026-02-01', '2026-04-20'), answeredAt })
  const overdue = await createConsultation({ agencyId, ...dates('2026-08-01', '2026-10-01') })
  const extended = await createConsultation({ agencyId, ...dates('2026-08-01', '2026-10-02') })
  await ConsultationExtension.create({
    consultationId: extended.id,
    ofWhat: 'answer',
    fromAt: taipeiMidnight('2026-10-23'),
    toAt: taipeiMidnight('2026-11-14'),
    reason: '意見眾多。',
  })
  await createConsultation(dates('2026-08-01', '2026-10-01'))

  const duties = await readAgencyDuties(visitor, agencyId, now)
  expect(duties).toMatchObject({ open: 1, answered: 1, waiting: 2 })
  expect(duties.owed.map(({ code, duty }) => [code, duty?.state, duty?.due])).toEqual([
    [overdue.code, 'overdue', expect.stringMatching(/^2026-10-2\d$/)],
    [extended.code, 'ahead', '2026-11-13'],
  ])
})
