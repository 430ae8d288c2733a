import type { ShouldRevalidateFunction } from '@remix-run/react'

/** For pages whose form carries what its sender saw: after a conflict the page shows, and sends, what
 * stands now. Without it Remix reads nothing anew after a refusal. */
export const afterConflict: ShouldRevalidateFunction = ({
  actionStatus,
  defaultShouldRevalidate,
}) => actionStatus === 409 || defaultShouldRevalidate
