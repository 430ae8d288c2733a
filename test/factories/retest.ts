import { Retest, RetestCandidate, RetestDraw } from '#models/index.ts'

/** The draw of a year long ago, of one mark among one.
 * @returns the year */
export async function createRetestDraw(markId: string, year = 2020): Promise<number> {
  const { id: drawId } = await RetestDraw.create({
    year,
    seed: '0123456789abcdef0123456789abcdef',
    share: 0.05,
    population: 1,
    drawnAt: new Date(),
  })
  const drawn = { drawId, markId, stratum: 'AA agency', weight: 1 }
  await RetestCandidate.create(drawn)
  await Retest.create({ ...drawn, position: 1 })
  return year
}
