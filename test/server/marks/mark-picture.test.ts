import { describe, expect, test } from 'vitest'
import { visitor } from '#server/accounts/actor.ts'
import { NotFound } from '#server/errors.ts'
import { markStates } from '#server/marks/mark-state.ts'
import { markBitmap } from '#server/marks/picture/mark-bitmap.ts'
import { markPicture } from '#server/marks/picture/mark-picture.ts'
import { stateDesigns } from '#server/marks/picture/state-designs.ts'
import { readMarkBitmap, readMarkPicture } from '#server/marks/read-mark-picture.ts'
import { createMark } from '#test/factories/mark.ts'

const levels = ['A', 'AA', 'AAA'] as const
const number = 'M-4F7K-2X92'
const pictures = levels.flatMap((level) =>
  markStates.map((state) => ({
    level,
    state,
    svg: markPicture({ level, state, standard: '115.11', number }),
  })),
)

describe.each(pictures)('the picture of $level, $state', ({ level, state, svg }) => {
  test('is 88 × 31 pixels', () => {
    expect(svg).toMatch(/^<svg [^>]*width="88" height="31" viewBox="0 0 88 31"/)
  })

  test('needs no font, no style, no script and no other file', () => {
    expect(svg).not.toMatch(/<text|<style|style=|<script|href|url\(|font/)
  })

  test('says itself to who does not see it', () => {
    const title = /<title>(.*)<\/title>/.exec(svg)![1]!
    expect(svg).toContain('role="img"')
    expect(title).toContain(number)
    expect(title).toContain(` ${level}，${stateDesigns[state].words.zh}，`)
    expect(title).toContain(` ${level}, ${stateDesigns[state].words.en},`)
  })
})

test('no two of them look alike, even without their colours', () => {
  const plain = pictures.map(({ svg }) =>
    svg.replace(/<title>.*<\/title>/, '').replaceAll(/(fill|stroke)="#\w+"/g, ''),
  )
  expect(new Set(plain).size).toBe(markStates.length * 3)
})

const looksOf = async (number: string, now?: Date) => {
  const { content } = await readMarkPicture(visitor, number, now)
  return /<title>(.*)<\/title>/.exec(content)![1]!
}

test('the picture follows the mark: valid, then revoked', async () => {
  const valid = await createMark()
  const revoked = await createMark({ events: ['revoked'] })
  expect(await looksOf(valid.number)).toContain('valid')
  expect(await looksOf(revoked.number)).toContain('revoked')
  const later = new Date(valid.validUntil.getTime() + 1)
  expect(await looksOf(valid.number, later)).toContain('expired')
})

test('as a PNG it has exactly 88 × 31 pixels, and looks different in every state and level', () => {
  const bitmaps = pictures.map(({ level, state }) => Buffer.from(markBitmap({ level, state })))
  for (const bitmap of bitmaps) {
    expect(bitmap.subarray(1, 4).toString()).toBe('PNG')
    expect([bitmap.readUInt32BE(16), bitmap.readUInt32BE(20)]).toEqual([88, 31])
  }
  expect(new Set(bitmaps.map((bytes) => bytes.toString('base64'))).size).toBe(pictures.length)
})

test('the PNG of a mark is that of its present state', async () => {
  const { number, validUntil } = await createMark()
  const bytes = async (now: Date) => (await readMarkBitmap(visitor, number, now)).content
  expect(await bytes(new Date())).toEqual(markBitmap({ level: 'AA', state: 'valid' }))
  const later = new Date(validUntil.getTime() + 1)
  expect(await bytes(later)).toEqual(markBitmap({ level: 'AA', state: 'expired' }))
})

test('a picture may be kept for five minutes, and never past the moment at which a date changes its state', async () => {
  const { number, validUntil } = await createMark()
  const fresh = async (now: Date) => (await readMarkPicture(visitor, number, now)).freshSeconds
  expect(await fresh(new Date('2027-03-01T04:00:00Z'))).toBe(300)
  // Two minutes before a midnight in Taiwan, at which marks begin to expire soon.
  expect(await fresh(new Date('2027-03-01T15:58:00Z'))).toBe(120)
  expect(await fresh(new Date(validUntil.getTime() - 59_999))).toBe(60)
  expect(await fresh(new Date(validUntil.getTime() + 1))).toBe(300)
})

test.each(['M-0000-0000', 'nothing'])('there is no picture of %s', async (unknown) => {
  await expect(readMarkPicture(visitor, unknown)).rejects.toThrow(NotFound)
  await expect(readMarkBitmap(visitor, unknown)).rejects.toThrow(NotFound)
})
