export { beginWatches } from './life/begin-watches.ts'
export { judgeWatches } from './life/judge-watches.ts'
export { turnDays } from './life/turn-days.ts'
