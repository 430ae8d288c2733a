import type { Consultation } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Rule } from '../accounts/authorize.ts'

/** Write what is asked, announce it, put it off, answer it. */
export const mayRunConsultations: Rule = (actor) => actor.is('officer')

/** Decide on what breaks the rules. */
export const mayModerate: Rule = (actor) => actor.is('moderator')

/** Speak, vote, endorse: everybody who is signed in. */
export const mayTakePart: Rule = (actor) => actor.is('citizen')

/** Speak as the office that asks. */
export const maySpeakForOffice: Rule = (actor) => actor.is('officer') || actor.is('moderator')

/** What is being prepared is seen by those who prepare it and who will moderate it. */
export const maySee = (actor: Actor, { announcedAt }: Pick<Consultation, 'announcedAt'>): boolean =>
  announcedAt !== null || mayRunConsultations(actor) || mayModerate(actor)
