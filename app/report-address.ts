/** Where one reports a contribution.
 * @param base  of the consultation, e.g. `/consultations/x` */
export const reportAddress = (
  base: string,
  kind: 'comment' | 'statement' | 'proposal',
  id: string,
): string => `${base}/moderation/report?${new URLSearchParams({ of: kind, id })}`
