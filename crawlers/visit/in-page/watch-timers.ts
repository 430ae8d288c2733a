/** Runs in the page's own world before its scripts, in every frame; stands alone, as text. Counts
 * short timers that are still to fire, and tells our world when asked by an event. Also switches
 * service workers off: they would answer in place of the site.
 * @param ask  name of the event that asks; the answer comes as `${ask}!` */
export function watchTimers(ask: string) {
  /** Longer ones are taken for something else than building the page, milliseconds. */
  const longest = 1000
  /** Timers set by timers set by timers … are a clock, not work with an end. */
  const deepest = 4
  const pending = new Set<unknown>()
  let depth = 0
  const { setTimeout, clearTimeout } = window

  function counted(this: unknown, handler: unknown, delay?: unknown, ...rest: unknown[]) {
    const isShort = !(Number(delay) > longest)
    if (typeof handler !== 'function' || !isShort || depth >= deepest) {
      return Reflect.apply(setTimeout, window, [handler, delay, ...rest]) as number
    }
    const own = depth + 1
    const id: number = Reflect.apply(setTimeout, window, [
      (...values: unknown[]) => {
        pending.delete(id)
        depth = own
        try {
          return Reflect.apply(handler, window, values) as unknown
        } finally {
          depth = 0
        }
      },
      delay,
      ...rest,
    ])
    pending.add(id)
    return id
  }

  window.setTimeout = counted as typeof window.setTimeout
  window.clearTimeout = function (id) {
    pending.delete(id)
    Reflect.apply(clearTimeout, window, [id])
  }
  window.addEventListener(ask, () => {
    window.dispatchEvent(new CustomEvent(`${ask}!`, { detail: pending.size }))
  })
  if (typeof ServiceWorkerContainer === 'function') {
    ServiceWorkerContainer.prototype.register = () =>
      Promise.reject(new DOMException('Service workers are off', 'SecurityError'))
  }
}
