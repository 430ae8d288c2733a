import { randomBytes } from 'node:crypto'
import helmet from 'helmet'
import type { RequestHandler, Response } from 'express'

const yearSeconds = 365 * 24 * 3600

/** What pages of ours never ask the browser for; helmet has no words for it. Only passkeys are used.
 * @see https://www.w3.org/TR/permissions-policy/ */
const permissions = [
  'publickey-credentials-get=(self)',
  'publickey-credentials-create=(self)',
  ...[
    'accelerometer',
    'autoplay',
    'browsing-topics',
    'camera',
    'display-capture',
    'encrypted-media',
    'fullscreen',
    'geolocation',
    'gyroscope',
    'hid',
    'identity-credentials-get',
    'idle-detection',
    'local-fonts',
    'magnetometer',
    'microphone',
    'midi',
    'otp-credentials',
    'payment',
    'picture-in-picture',
    'screen-wake-lock',
    'serial',
    'storage-access',
    'usb',
    'web-share',
    'window-management',
    'xr-spatial-tracking',
  ].map((feature) => `${feature}=()`),
].join(', ')

const nonceOf = (response: unknown): string =>
  `'nonce-${(response as Response).locals.cspNonce as string}'`

/** The headers that tell browsers what pages of ours may do: run our own scripts and nothing that
 * somebody planted, be framed by nobody, send forms nowhere else. What a route says itself wins.
 * @param publicUrl  with https, browsers are told to come by https for a year
 * @see docs/decisions/0017-the-door.md */
export function secureHeaders(publicUrl: string): RequestHandler[] {
  const isHttps = publicUrl.startsWith('https:')
  return [
    (_request, response, next) => {
      response.locals.cspNonce = randomBytes(16).toString('base64')
      response.setHeader('Permissions-Policy', permissions)
      next()
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'", (_request, response) => nonceOf(response)],
          scriptSrcAttr: ["'none'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          manifestSrc: ["'self'"],
          workerSrc: ["'self'"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
      // Other names under ours are not ours to promise for.
      strictTransportSecurity: isHttps ? { maxAge: yearSeconds, includeSubDomains: false } : false,
      xFrameOptions: { action: 'deny' },
    }),
  ]
}
