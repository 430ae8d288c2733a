export { carryTelling } from './audience/carry-telling.ts'
export { turnPhases } from './phases/turn-phases.ts'
export { tellReached } from './proposals/tell-reached.ts'
