/** Runs in the page's own world before its scripts, in every frame; stands alone, as text. Counts
 * what the page has asked to be called back for soon (short timers, frames, idle moments), and tells
 * our world when asked by an event. Also switches service workers off: they would answer in place of
 * the site.
 * @param ask  name of the event that asks; the answer comes as `${ask}!` */
export function watchWork(ask: string) {
  /** Longer timers are taken for something else than building the page, milliseconds. */
  const longestTimer = 1000
  /** A frame or idle moment that has not come by then is not to come: the page is not drawn there. */
  const longestFrame = 250
  /** Timers set by timers set by timers … are a clock, not work with an end; frames are a film. */
  const deepestTimer = 4
  const deepestFrame = 10
  const pending = new Set<unknown>()
  let depth = 0
  const { setTimeout, clearTimeout, requestAnimationFrame, cancelAnimationFrame } = window
  const { requestIdleCallback, cancelIdleCallback } = window

  type Asking = (handler: unknown, ...rest: unknown[]) => number
  type Calling = (...values: unknown[]) => unknown

  const bound = (asking: unknown) => (asking as Asking).bind(window)

  /** Asks for a callback, and hands on how deep it stands; one that is not too deep counts until it
   * has come. */
  function askBack(asking: Asking, call: Calling, rest: unknown[], kind: string, deepest: number) {
    const own = depth + 1
    const id = asking(
      (...values: unknown[]) => {
        pending.delete(key)
        depth = own
        try {
          return Reflect.apply(call, window, values)
        } finally {
          depth = 0
        }
      },
      ...rest,
    )
    const key = `${kind} ${id}`
    if (own <= deepest) pending.add(key)
    return id
  }

  function askTimer(handler: unknown, delay?: unknown, ...rest: unknown[]) {
    const asking = bound(setTimeout)
    const isLong = Number(delay) > longestTimer
    if (typeof handler !== 'function' || isLong) return asking(handler, delay, ...rest)
    return askBack(asking, handler as Calling, [delay, ...rest], 'timer', deepestTimer)
  }

  const askFrame =
    (asked: unknown, kind: string) =>
    (handler: unknown, ...rest: unknown[]) => {
      const asking = bound(asked)
      if (typeof handler !== 'function') return asking(handler, ...rest)
      const id = askBack(asking, handler as Calling, rest, kind, deepestFrame)
      Reflect.apply(setTimeout, window, [() => pending.delete(`${kind} ${id}`), longestFrame])
      return id
    }

  const uncount = (cancelling: unknown, kind: string) => (id?: number) => {
    pending.delete(`${kind} ${id}`)
    Reflect.apply(cancelling as Calling, window, [id])
  }

  Object.assign(window, {
    setTimeout: askTimer,
    clearTimeout: uncount(clearTimeout, 'timer'),
    requestAnimationFrame: askFrame(requestAnimationFrame, 'frame'),
    cancelAnimationFrame: uncount(cancelAnimationFrame, 'frame'),
    requestIdleCallback: askFrame(requestIdleCallback, 'idle'),
    cancelIdleCallback: uncount(cancelIdleCallback, 'idle'),
  })
  window.addEventListener(ask, () => {
    window.dispatchEvent(new CustomEvent(`${ask}!`, { detail: pending.size }))
  })
  if (typeof ServiceWorkerContainer === 'function') {
    ServiceWorkerContainer.prototype.register = () =>
      Promise.reject(new DOMException('Service workers are off', 'SecurityError'))
  }
}
