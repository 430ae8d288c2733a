import type { Rule } from '../accounts/authorize.ts'

const officer: Rule = (actor) => actor.is('officer')

export const mayIssueMark = officer
export const mayReviewMark = officer
export const mayRevokeMark = officer
