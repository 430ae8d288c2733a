import { describe, expect, test } from 'vitest'
import { privateHostsFor } from '#server/audits/hosts.ts'

const demonstration = { EMBEDDED_DATABASE: true }
const production = { EMBEDDED_DATABASE: false }

describe('hosts on private addresses that may be reached', () => {
  test.each([
    ['http://127.0.0.1:8080', '127.0.0.1:8080'],
    ['http://127.1.2.3', '127.1.2.3:80'],
    ['https://localhost', 'localhost:443'],
    ['http://[::1]:3000', '[::1]:3000'],
  ])('in the demonstration, %s is %s and nobody else', (origin, host) => {
    expect(privateHostsFor(origin, demonstration)).toEqual([host])
  })

  test.each([
    'http://10.0.0.1',
    'http://192.168.1.1:8080',
    'http://169.254.169.254',
    'http://127.0.0.1.example.org',
    'http://localhost.example.org',
    'http://[fd00::1]',
  ])('in the demonstration, not %s', (origin) => {
    expect(privateHostsFor(origin, demonstration)).toEqual([])
  })

  test('in production there are none', () => {
    expect(privateHostsFor('http://127.0.0.1:8080', production)).toEqual([])
  })

  test('where the operator names some, they are these, in the demonstration too', () => {
    const setting = { ...demonstration, SCAN_PRIVATE_HOSTS: ['intranet.example'] }
    expect(privateHostsFor('http://127.0.0.1:8080', setting)).toEqual(['intranet.example'])
  })

  test('where the operator names nobody, there are none', () => {
    const setting = { ...demonstration, SCAN_PRIVATE_HOSTS: [] }
    expect(privateHostsFor('http://127.0.0.1:8080', setting)).toEqual([])
  })
})
