import { beforeAll, expect, test } from 'vitest'
import type { Browser } from 'puppeteer'
import { sharedBrowser } from '#test/journeys/browser.ts'
import { serveSite } from '#test/sites/serve-site.ts'
import { collect } from './collect.ts'

let browser: Browser
beforeAll(async () => {
  browser = await sharedBrowser()
})

/** Share of a picture's points that are about this red. */
async function shareOfRed(bytes: Uint8Array, mediaType: string): Promise<number> {
  const page = await browser.newPage()
  const source = `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
  const share = await page.evaluate(async (src) => {
    const image = new Image()
    image.src = src
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')!
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    let red = 0
    for (let at = 0; at < data.length; at += 4) {
      if (data[at]! > 170 && data[at + 1]! < 60 && data[at + 2]! < 60) red += 1
    }
    return red / (data.length / 4)
  }, source)
  await page.close()
  return share
}

const fault = '<div role="img" style="width:300px;height:200px;background:#c00"></div>'
const frame = `<!doctype html><html lang="zh-TW"><title>框</title><body style="margin:0">${fault}</body></html>`

test.each([
  ['at the top', fault],
  [
    'far below the fold',
    `<div style="height:7000px"></div>${fault}<div style="height:900px"></div>`,
  ],
  [
    'in a frame below the fold',
    '<div style="height:3000px"></div><iframe title="框" src="/frame" width="400" height="300"></iframe>',
  ],
])('the picture of an element %s shows the element', async (_where, body) => {
  const site = await serveSite({
    '/': `<!doctype html><html lang="zh-TW"><title>頁</title><body><main><h1>頁</h1>${body}</main></body></html>`,
    '/frame': frame,
  })
  const { pages } = await collect(site, { screenshotsPerRule: 2 })
  await site.close()
  const finding = pages
    .flatMap(({ findings }) => findings)
    .find(({ rule }) => rule === 'role-img-alt')
  const picture = finding?.screenshot
  expect(picture).toBeTruthy()
  expect(await shareOfRed(picture!.bytes, picture!.mediaType)).toBeGreaterThan(0.5)
})
