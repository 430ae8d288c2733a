import type { Rule } from './authorize.ts'

export const mayListAllAgencies: Rule = (actor) => actor.is('officer') || actor.is('administrator')
