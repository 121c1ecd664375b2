import { describe, expect, it } from 'vitest'
import { isHome, isOwnAddress } from '#electron/own-page.ts'

const home = 'app://shipdesk/index.html'

describe('an address', () => {
  it.each([home, `${home}#/shipments?severity=red`, 'app://shipdesk/'])('is our own: %s', (address) => {
    expect(isOwnAddress(address, home)).toBe(true)
  })

  it.each([
    'app://elsewhere/index.html',
    'app://shipdesk.example/index.html',
    'app://shipdesk:1/index.html',
    'app://shipdesk@elsewhere/index.html',
    'other://shipdesk/index.html',
    'https://shipdesk/index.html',
    'file:///index.html',
    'about:blank',
    'null',
    '',
  ])('is not our own: %s', (address) => expect(isOwnAddress(address, home)).toBe(false))

  it('is home whatever place within the page it means', () => {
    expect(isHome(`${home}#/settings`, home)).toBe(true)
    expect(isHome(`${home}#`, home)).toBe(true)
  })

  it.each(['app://shipdesk/', `${home}?x`, 'app://shipdesk/other.html', 'data:text/html,x', ''])(
    'is not home: %s',
    (address) => expect(isHome(address, home)).toBe(false),
  )
})
