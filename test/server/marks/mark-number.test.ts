import { expect, test } from 'vitest'
import { newMarkNumber, parseMarkNumber } from '#server/marks/mark-number.ts'

const numbers = Array.from({ length: 200 }, newMarkNumber)
const characters = '0123456789CFHJKMNPRTWXY'

test('a number is short enough to read aloud, and has no characters that look alike', () => {
  for (const number of numbers) {
    expect(number).toMatch(/^M-[0-9CFHJKMNPRTWXY]{4}-[0-9CFHJKMNPRTWXY]{4}$/)
  }
})

test('numbers do not follow one another', () => {
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(numbers.toSorted()).not.toEqual(numbers)
})

test('a number is read in every spelling', () => {
  for (const number of numbers) {
    const bare = number.replaceAll('-', '')
    const spellings = [
      number,
      number.toLowerCase(),
      bare,
      bare.slice(1),
      ` ${number.replaceAll('-', ' ')} `,
      number.replaceAll('-', '–'),
      [...bare].map((one) => String.fromCodePoint(one.codePointAt(0)! + 0xfee0)).join(''),
    ]
    for (const spelling of spellings) {
      expect(parseMarkNumber(spelling)).toEqual({ number, problem: null })
    }
  }
})

test('letters that look like a digit are read as the digit', () => {
  const alike: Record<string, string> = { 0: 'O', 1: 'l', 2: 'Z', 5: 's', 6: 'G', 8: 'B' }
  for (const number of numbers) {
    const misread = number.replaceAll(/[012568]/g, (digit) => alike[digit]!)
    expect(parseMarkNumber(misread).number).toBe(number)
  }
})

test('every single wrong character is found out', () => {
  for (const number of numbers) {
    const bare = number.replaceAll('-', '').slice(1)
    for (let place = 0; place < bare.length; place += 1) {
      for (const other of characters) {
        if (other === bare[place]) continue
        const wrong = bare.slice(0, place) + other + bare.slice(place + 1)
        expect(parseMarkNumber(wrong).number).toBeNull()
        expect(parseMarkNumber(`M${wrong}`).number).toBeNull()
      }
    }
  }
})

test('every two characters that changed places are found out', () => {
  for (const number of numbers) {
    const bare = Array.from(number.replaceAll('-', '').slice(1))
    for (let left = 0; left < bare.length; left += 1) {
      for (let right = left + 1; right < bare.length; right += 1) {
        if (bare[left] === bare[right]) continue
        const swapped = bare.with(left, bare[right]!).with(right, bare[left]!).join('')
        expect(parseMarkNumber(swapped).number).toBeNull()
      }
    }
  }
})

test('a lost character is never taken for the M that may be left out', () => {
  for (const number of numbers) {
    const bare = number.replaceAll('-', '')
    for (let place = 1; place < bare.length; place += 1) {
      const short = bare.slice(0, place) + bare.slice(place + 1)
      expect(parseMarkNumber(short)).toEqual({ number: null, problem: 'shape' })
    }
  }
})

test('a slip of the pen is told from what is no number at all', () => {
  const [number] = numbers as [string]
  const last = number.endsWith('0') ? '1' : '0'
  expect(parseMarkNumber(number.slice(0, -1) + last)).toEqual({ number: null, problem: 'slip' })
})

test.each([
  '',
  'M',
  'hello',
  'M-4F7K-2X9',
  'M-4F7K-2X92C',
  'M-4F7K-2X9U',
  '無障礙網站標章',
  'A-4F7K-2X9C',
])('%o does not look like a number', (text) =>
  expect(parseMarkNumber(text)).toEqual({ number: null, problem: 'shape' }),
)
