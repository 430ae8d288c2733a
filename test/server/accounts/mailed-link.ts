import { Delivery } from '#models/index.ts'

/** The token of the link in the newest invitation that was mailed. */
export async function mailedToken(): Promise<string> {
  const mail = await Delivery.findOne({
    where: { kind: ['agency-invitation', 'ministry-invitation'] },
    order: [['id', 'DESC']],
    rejectOnEmpty: true,
  })
  return /\/invitations\/([\w-]+)/.exec(mail.text)![1]!
}
