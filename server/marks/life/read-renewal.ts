import { Op } from 'sequelize'
import { Application, Mark } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { findMark } from '../find-mark.ts'
import { mayApply } from '../policy.ts'
import { markState } from '../mark-state.ts'
import { renewalHorizon } from '../validity.ts'
import { renewalPath } from './tell-of-mark.ts'

export interface RenewalView {
  /** The number of the mark that follows on this one. */
  successor: string | null
  /** Where the reader can apply for it; null for whoever may not, or not yet. */
  applyAt: string | null
}

/** Whether a mark has been renewed, and whether its agency can do so now: from MARK_RENEWAL_MONTHS
 * before its end on, afterwards as well, or as soon as the site has moved.
 * @throws {NotFound} */
export async function readRenewal(
  actor: Actor,
  number: string,
  now: Date = new Date(),
): Promise<RenewalView> {
  const mark = await findMark(number)
  const applications = await Application.findAll({
    where: { renewsId: mark.id },
    attributes: ['id'],
  })
  const successor = await Mark.findOne({
    where: { applicationId: { [Op.in]: applications.map(({ id }) => id) } },
    attributes: ['number'],
    order: [['id', 'DESC']],
  })
  const isOpen = mark.validUntil <= renewalHorizon(now) && markState(mark, now) !== 'revoked'
  const mayRenew = isOpen && !successor && mayApply(actor, mark)
  return {
    successor: successor?.number ?? null,
    applyAt: mayRenew ? renewalPath(mark.siteId, mark.number) : null,
  }
}
