import type { PresentedReady } from '#server/consultations/opinions/present-opinion-map.ts'

/** Two groups and two statements, for the examples. */
export const exampleMap: PresentedReady = {
  status: 'ready',
  method: 'example/1',
  inputDigest: '0'.repeat(64),
  counts: { participants: 70, placed: 60, votesNeeded: 2, statements: 2, votes: 140 },
  explainedPercent: [40, 20],
  groups: [
    { label: 'A', size: 35, x: -1.2, y: 0, hull: triangle(-1.2) },
    { label: 'B', size: 25, x: 1.2, y: 0, hull: triangle(1.2) },
  ],
  dots: [0, 1].flatMap((group) =>
    triangle(group === 0 ? -1.2 : 1.2).map(([x, y]) => ({ x, y, group, band: '5-9' as const })),
  ),
  figures: [
    {
      statement: 'marked',
      groups: [
        { agree: 33, disagree: 1, pass: 1 },
        { agree: 22, disagree: 2, pass: 1 },
      ],
    },
    {
      statement: 'forbidden',
      groups: [
        { agree: 30, disagree: 3, pass: 2 },
        { agree: 4, disagree: 20, pass: 1 },
      ],
    },
  ],
  character: {
    groups: [
      [{ statement: 'forbidden', stance: 'agree', share: 0.84, elsewhere: 0.19 }],
      [{ statement: 'forbidden', stance: 'disagree', share: 0.78, elsewhere: 0.11 }],
    ],
    majority: [{ statement: 'marked', stance: 'agree', share: 0.9 }],
    unites: [{ statement: 'marked', stance: 'agree', consensus: 0.78 }],
    divides: [{ statement: 'forbidden', more: 0, less: 1, distance: 0.65 }],
  },
}

function triangle(x: number): [number, number][] {
  return [
    [x - 0.6, -0.5],
    [x + 0.6, -0.4],
    [x, 0.6],
  ]
}
