import type { Rule } from '../accounts/authorize.ts'

/** What is one's own needs no more than to be somebody. */
export const mayReadOwn: Rule = (actor) => actor.is('citizen')

export const mayFollowDeliveries: Rule = (actor) => actor.is('administrator') || actor.is('officer')

export const mayFreeAddress: Rule = (actor) => actor.is('administrator')
