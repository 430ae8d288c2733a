import { describe, expect, test } from 'vitest'
import { adjustedRandIndex, rankCorrelation } from '#server/consultations/opinions/compare.ts'
import { parsePolisFolder } from '#server/consultations/opinions/polis/parse-polis-folder.ts'

const comments = `timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
1435654192085,x,0,7,1,0,1,"two
lines"
1435654192086,x,1,7,0,0,-1,one
`
const votes = `timestamp,datetime,comment-id,voter-id,vote
1435654192085,x,0,7,1
1435654192099,x,1,8,-1
`
const groups = `participant,group-id,n-comments,0,1
7,0,2,1,
8,,0,,-1
`
const files = { 'comments.csv': comments, 'votes.csv': votes, 'participants-votes.csv': groups }
const faultsOf = (changed: Partial<Record<keyof typeof files, string | null>>) =>
  parsePolisFolder({ ...files, ...changed }).faults?.map(
    ({ file, line, detail }) => `${file}:${line} ${detail}`,
  )

describe('an exported conversation', () => {
  test('is read whole', () => {
    expect(parsePolisFolder(files).conversation).toEqual({
      statements: [
        { id: '0', author: '7', text: 'two\nlines', moderated: 1, writtenAt: 1435654192085 },
        { id: '1', author: '7', text: 'one', moderated: -1, writtenAt: 1435654192086 },
      ],
      votes: [
        { participant: '7', statement: '0', value: 1, castAt: 1435654192085 },
        { participant: '8', statement: '1', value: -1, castAt: 1435654192099 },
      ],
      groups: new Map([['7', '0']]),
    })
  })

  test('needs no groups', () => {
    expect(
      parsePolisFolder({ ...files, 'participants-votes.csv': null }).conversation?.groups,
    ).toBeNull()
  })

  test('tells every broken line by file and number, and gives nothing', () => {
    const broken = {
      ...files,
      'comments.csv': comments.replace('1,7,0,0,-1,one', '0,7,0,0,2,'),
      'votes.csv': `${votes}1435654192100,x,0,9\n1435654192100,x,0,-9,yes\nsoon,x,0,9,1\n`,
    }
    expect(parsePolisFolder(broken).conversation).toBeNull()
    expect(faultsOf(broken)).toEqual([
      'comments.csv:4 comment-body is "", not a text',
      'comments.csv:4 moderated is "2", not 1, 0 or -1',
      'comments.csv:4 comment-id 0 is there twice',
      'votes.csv:4 has 4 columns instead of 5',
      'votes.csv:5 voter-id is "-9", not a whole number from 0',
      'votes.csv:5 vote is "yes", not 1, 0 or -1',
      'votes.csv:6 timestamp is "soon", not a time in milliseconds',
    ])
  })

  test.each([
    [
      'a vote on a foreign statement',
      { 'votes.csv': votes.replace('x,1,8', 'x,5,8') },
      'votes.csv:3 comment-id 5 is not in comments.csv',
    ],
    [
      'a missing column',
      { 'votes.csv': votes.replace('voter-id', 'voter') },
      'votes.csv:1 has no column voter-id',
    ],
    ['a missing file', { 'votes.csv': null }, 'votes.csv:null is not there'],
    ['an empty file', { 'votes.csv': '' }, 'votes.csv:1 is empty'],
    [
      'a participant who is there twice',
      { 'participants-votes.csv': groups.replace('8,', '7,') },
      'participants-votes.csv:3 participant 7 is there twice',
    ],
  ])('%s', (_, changed, fault) => {
    expect(faultsOf(changed)).toEqual([fault])
  })

  test('a quote that is never closed', () => {
    expect(faultsOf({ 'comments.csv': `${comments}1,x,2,7,1,0,1,"open\n` })?.[0]).toMatch(
      /^comments\.csv:\d+ is no CSV/,
    )
  })
})

test('the adjusted Rand index of known divisions', () => {
  expect(adjustedRandIndex(['a', 'a', 'b', 'b'], ['x', 'x', 'y', 'y'])).toBe(1)
  expect(adjustedRandIndex(['a', 'a', 'b', 'b'], ['x', 'x', 'y', 'z'])).toBeCloseTo(4 / 7)
})

test('the rank correlation of known rankings', () => {
  expect(rankCorrelation([1, 2, 3, 4], [10, 20, 30, 99])).toBeCloseTo(1)
  expect(rankCorrelation([1, 2, 3, 4], [4, 3, 2, 1])).toBeCloseTo(-1)
  expect(rankCorrelation([1, 1, 2], [1, 2, 3])).toBeCloseTo(0.866, 3)
})
