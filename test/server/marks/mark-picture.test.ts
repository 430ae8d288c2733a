import { describe, expect, test } from 'vitest'
import { visitor } from '#server/accounts/actor.ts'
import { NotFound } from '#server/errors.ts'
import { markStates } from '#server/marks/mark-state.ts'
import { markPicture } from '#server/marks/picture/mark-picture.ts'
import { stateDesigns } from '#server/marks/picture/state-designs.ts'
import { readMarkPicture } from '#server/marks/read-mark-picture.ts'
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

test('the picture follows the mark: valid, then revoked', async () => {
  const valid = await createMark()
  const revoked = await createMark({ events: ['revoked'] })
  expect(await readMarkPicture(visitor, valid.number)).toContain('valid')
  expect(await readMarkPicture(visitor, revoked.number)).toContain('revoked')
  const later = new Date(valid.validUntil.getTime() + 1)
  expect(await readMarkPicture(visitor, valid.number, later)).toContain('expired')
})

test.each(['M-0000-0000', 'nothing'])('there is no picture of %s', async (unknown) => {
  await expect(readMarkPicture(visitor, unknown)).rejects.toThrow(NotFound)
})
