export { tellReached } from './proposals/tell-reached.ts'
