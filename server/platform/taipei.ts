/** A day in Taiwan: `YYYY-MM-DD`. */
export type TaipeiDate = string

const dayMs = 24 * 3_600_000
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Taipei' })

/** The day that it is in Taiwan at a moment. */
export const taipeiDate = (moment: Date): TaipeiDate => day.format(moment)

/** The moment at which a day in Taiwan begins. Taipei is eight hours ahead of UTC all year. */
export const taipeiMidnight = (date: TaipeiDate): Date => new Date(`${date}T00:00:00+08:00`)

/** The first moment that is no longer the day: what is due on it is in time before this moment. */
export const endOfTaipeiDay = (date: TaipeiDate): Date =>
  new Date(taipeiMidnight(date).getTime() + dayMs)
