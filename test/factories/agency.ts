import { Agency } from '#models/index.ts'
import { next } from './counter.ts'

export const createAgency = (overrides: Partial<Parameters<typeof Agency.create>[0]> = {}) => {
  const number = next()
  return Agency.create({
    code: `A${number}`,
    nameZh: `第${number}機關`,
    nameEn: `Agency ${number}`,
    ...overrides,
  })
}
