import { describe, expect, it } from 'vitest'
import { sandboxRemedy } from './sandbox.ts'

const path = '/home/ann/shipdesk/node_modules/electron/dist/chrome-sandbox'
const plain = { uid: 1000, mode: 0o100755 }
const readyToUse = { uid: 0, mode: 0o104755 }
const open = { apparmorRestricts: undefined, clone: undefined }

const facts = {
  isRoot: false,
  settings: open,
  canMakeNamespace: true,
  helper: { path, state: plain },
} as const

const commands = `\n  sudo chown root:root '${path}'\n  sudo chmod 4755 '${path}'\n`

describe('where Electron cannot make its sandbox, the two commands that mend it are said', () => {
  it.each([
    ['AppArmor denies it', { settings: { ...open, apparmorRestricts: '1' } }],
    ['the kernel denies it', { settings: { ...open, clone: '0' } }],
    ['it was tried in vain', { canMakeNamespace: false }],
    [
      'the helper is not yet root’s',
      { canMakeNamespace: false, helper: { path, state: { uid: 1000, mode: 0o104755 } } },
    ],
    [
      'the helper is without its bit',
      { canMakeNamespace: false, helper: { path, state: { uid: 0, mode: 0o100755 } } },
    ],
  ] as const)('when %s', (_why, more) => {
    expect(sandboxRemedy({ ...facts, ...more })).toContain(commands)
  })

  it.each([
    ['nothing denies it', {}],
    ['it cannot be tried and nothing denies it', { canMakeNamespace: undefined }],
    ['AppArmor and the kernel allow it', { settings: { apparmorRestricts: '0', clone: '1' } }],
    ['the helper may make it', { canMakeNamespace: false, helper: { path, state: readyToUse } }],
    ['it is root, who has none', { isRoot: true, canMakeNamespace: false }],
  ] as const)('and nothing when %s', (_why, more) => {
    expect(sandboxRemedy({ ...facts, ...more })).toBeUndefined()
  })

  it('as a shell reads them, whatever the folder is called', () => {
    const helper = { path: "/home/ann's desk/chrome-sandbox", state: plain }
    expect(sandboxRemedy({ ...facts, canMakeNamespace: false, helper })).toContain(
      String.raw`sudo chmod 4755 '/home/ann'\''s desk/chrome-sandbox'`,
    )
  })
})
