export { carryTelling } from './audience/carry-telling.ts'
export { tellReached } from './proposals/tell-reached.ts'
