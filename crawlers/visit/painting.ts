import type { CDPSession } from 'puppeteer'
import { viewport } from '../browser/launch.ts'

const asItIs = { ...viewport, deviceScaleFactor: 0, mobile: false }

/** Keeps the browser from painting what nobody looks at. The page does not notice: its window, its
 * layout and its frames are the same; only one pixel of it is put into colours. */
export const paintNothing = (session: CDPSession): Promise<void> =>
  session.send('Emulation.setDeviceMetricsOverride', {
    ...asItIs,
    viewport: { x: 0, y: 0, width: 1, height: 1, scale: 1 },
  })

/** Paints the whole window again, for pictures. */
export const paintAll = (session: CDPSession): Promise<void> =>
  session.send('Emulation.setDeviceMetricsOverride', asItIs)
