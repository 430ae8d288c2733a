/** What one look at a frame's rest has shown. */
export interface Quiet {
  isQuiet: boolean
  /** True where something was at work when the look began, or changed during it. */
  wasBusy: boolean
}

/** Runs in our world of a frame; stands alone, as text. Waits until elements, layout, announced work
 * and animations with an end have been at rest for a while.
 * @param ask  event by which watch-work.ts is asked
 * @param shortMs  the rest to wait for where nothing is at work
 * @param longMs  the rest to wait for where something was
 * @param atMostMs  when to give up */
export function watchQuiet(
  ask: string,
  shortMs: number,
  longMs: number,
  atMostMs: number,
): Promise<Quiet> {
  const begin = performance.now()
  let restSince = begin
  let wasBusy = false
  const root = document.documentElement
  const observer = new MutationObserver(() => unrest())
  const every = { subtree: true, childList: true, attributes: true, characterData: true }

  function unrest() {
    wasBusy = true
    restSince = performance.now()
  }

  function observe(tree: Document | ShadowRoot) {
    observer.observe(tree, every)
    for (const element of tree.querySelectorAll('*')) {
      if (element.shadowRoot) observe(element.shadowRoot)
    }
  }

  function pendingWork(): number {
    let pending = 0
    const hear = (event: Event) => {
      pending = Number((event as CustomEvent).detail) || 0
    }
    window.addEventListener(`${ask}!`, hear)
    window.dispatchEvent(new Event(ask))
    window.removeEventListener(`${ask}!`, hear)
    return pending
  }

  function isAnimating(): boolean {
    return document.getAnimations().some((animation) => {
      const { endTime } = animation.effect?.getComputedTiming() ?? {}
      return animation.playState === 'running' && Number(endTime) < atMostMs
    })
  }

  const sizeOf = () => (root ? `${root.scrollWidth} ${root.scrollHeight}` : '')

  return new Promise((resolve) => {
    observe(document)
    let size = sizeOf()
    const finish = (isQuiet: boolean) => {
      observer.disconnect()
      resolve({ isQuiet, wasBusy })
    }
    const look = () => {
      const now = performance.now()
      const sizeNow = sizeOf()
      if (sizeNow !== size || pendingWork() > 0 || isAnimating()) unrest()
      size = sizeNow
      const rest = wasBusy ? longMs : shortMs
      const left = restSince + rest - performance.now()
      if (left <= 0) return finish(true)
      if (now - begin >= atMostMs) return finish(false)
      setTimeout(look, Math.min(left, 50))
    }
    look()
  })
}
